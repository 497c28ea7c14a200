/** Captions of recordings, as WebVTT has them. */
@Feature(knows = "kernel")
@NullMarked
package org.duta.model.media.caption;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
