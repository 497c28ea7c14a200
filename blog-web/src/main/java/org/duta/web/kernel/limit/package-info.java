/** How much one client may ask for, and who that is behind a proxy. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.web.kernel.limit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
