/** A box for work on files that may be hostile: a process of its own, within bounds. */
@Feature(knows = "kernel")
@NullMarked
package org.duta.model.media.box;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
