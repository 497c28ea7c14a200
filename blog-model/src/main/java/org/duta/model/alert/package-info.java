/** Alerts in an emergency: published at once, confirmed by a second person after. */
@Feature(knows = {"kernel", "identity", "post"})
@NullMarked
package org.duta.model.alert;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
