/** The directory of missions. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.ejb.mission;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
