/** The live text: rooms, log, checkpoints, presence, margin comments. */
@Feature(knows = {"kernel", "identity", "post", "render"})
@NullMarked
package org.duta.ejb.coedit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
