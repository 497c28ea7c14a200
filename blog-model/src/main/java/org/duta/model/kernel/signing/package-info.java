/** Signing and verifying, for every feature that has something to prove. */
@Feature
@NullMarked
package org.duta.model.kernel.signing;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
