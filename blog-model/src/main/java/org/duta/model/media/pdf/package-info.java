/** PDF files as they are published: written anew, in a box. See docs/documents-register.md. */
@Feature(knows = {"kernel", "media"})
@NullMarked
package org.duta.model.media.pdf;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
