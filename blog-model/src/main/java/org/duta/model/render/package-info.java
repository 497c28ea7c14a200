/** CommonMark to safe HTML. */
@Feature(knows = {"kernel", "media"})
@NullMarked
package org.duta.model.render;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
