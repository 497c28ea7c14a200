/** What people were told, and how they want to be. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.web.notification;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
