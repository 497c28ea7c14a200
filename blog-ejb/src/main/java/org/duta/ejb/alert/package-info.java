/** Raises alerts in an emergency, and has a second person confirm them in time. */
@Feature(knows = {"kernel", "mission", "identity", "post", "publication"})
@NullMarked
package org.duta.ejb.alert;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
