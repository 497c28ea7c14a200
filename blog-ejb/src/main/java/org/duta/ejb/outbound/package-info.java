/** The one way by which anything is asked of, or sent to, addresses that others have given. */
@Feature(knows = "kernel")
@NullMarked
package org.duta.ejb.outbound;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
