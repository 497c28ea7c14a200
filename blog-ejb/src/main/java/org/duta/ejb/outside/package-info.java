/** Asking outside eyes, and what they see and say. */
@Feature(knows = {"kernel", "mission", "identity", "post", "review"})
@NullMarked
package org.duta.ejb.outside;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
