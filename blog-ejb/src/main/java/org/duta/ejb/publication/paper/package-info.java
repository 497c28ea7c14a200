/** Posts as documents for the file: made once for each thing that they say, and kept. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "render", "publication"})
@NullMarked
package org.duta.ejb.publication.paper;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
