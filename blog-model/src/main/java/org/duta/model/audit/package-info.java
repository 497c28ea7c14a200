/** The hash-chained trail of what everybody did. */
@Feature(knows = {"kernel", "identity"})
@NullMarked
package org.duta.model.audit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
