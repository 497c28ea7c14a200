/** The page of whoever was asked for outside eyes. */
@Feature(knows = {"kernel", "mission", "media", "post", "render", "publication"})
@NullMarked
package org.duta.web.outside;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
