/** Signing in and out, and who is at the door. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.web.identity;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
