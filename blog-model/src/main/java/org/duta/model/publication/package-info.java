/** What readers see, and the journal of how it changed. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "review", "render"})
@NullMarked
package org.duta.model.publication;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
