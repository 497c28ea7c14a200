/** Which addresses of others may be asked anything. */
@Feature(knows = "kernel")
@NullMarked
package org.duta.model.outbound;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
