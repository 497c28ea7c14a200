/** Where keys are kept. */
@Feature
@NullMarked
package org.duta.ejb.kernel.signing;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
