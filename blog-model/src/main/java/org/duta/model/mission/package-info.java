/** Missions: the units with a voice. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.model.mission;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
