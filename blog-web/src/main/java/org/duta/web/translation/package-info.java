/** Languages side by side, in words. */
@Feature(knows = {"kernel", "post", "publication"})
@NullMarked
package org.duta.web.translation;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
