/** Who is told of every public change: portals by webhooks, feed programs by the WebSub hub. */
@Feature(knows = {"kernel", "identity", "outbound"})
@NullMarked
package org.duta.model.subscription;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
