/** Keeps every recorded event in the trail, and verifies it. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.ejb.audit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
