/** Documents in: reads a file into a text that is kept for a while, until somebody accepts it. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.ejb.media.document;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
