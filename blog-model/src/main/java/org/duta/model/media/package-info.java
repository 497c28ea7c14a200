/** Pictures and other files: what they are, how they were made safe, and who may describe them. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.model.media;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
