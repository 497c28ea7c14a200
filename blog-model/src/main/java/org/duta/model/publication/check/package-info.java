/** Looking a text over before it is cleared: each check is a class of its own. */
@Feature(knows = {"kernel", "identity", "media", "post", "render"})
@NullMarked
package org.duta.model.publication.check;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
