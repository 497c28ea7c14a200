/** What every feature's use cases stand on: the clock, settings, migrations. */
@Feature
@NullMarked
package org.duta.ejb.kernel;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
