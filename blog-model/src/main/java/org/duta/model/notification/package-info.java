/** What people are told of, and how. */
@Feature(knows = {"kernel", "identity"})
@NullMarked
package org.duta.model.notification;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
