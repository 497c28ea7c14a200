/** Signing in, and who somebody is. */
@Feature(knows = {"kernel", "mission"})
@NullMarked
package org.duta.ejb.identity;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
