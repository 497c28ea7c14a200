/** Outside eyes: the opinion of a person without an account on one revision under review. */
@Feature(knows = {"kernel", "identity", "post", "review"})
@NullMarked
package org.duta.model.outside;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
