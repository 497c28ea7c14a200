/** The pages that readers see. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "render", "publication"})
@NullMarked
package org.duta.web.publication;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
