/** People, and the roles that they hold in missions. */
@Feature(knows = {"kernel", "mission"})
@NullMarked
package org.duta.model.identity;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
