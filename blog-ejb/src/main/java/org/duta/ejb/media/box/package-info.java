/** The boxes of this node, in which files that may be hostile are worked on. */
@Feature(knows = "kernel")
@NullMarked
package org.duta.ejb.media.box;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
