/** Uploads, and the addresses of pictures. */
@Feature(knows = {"kernel", "identity", "media", "publication"})
@NullMarked
package org.duta.web.publication.picture;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
