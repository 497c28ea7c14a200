/** The language versions of a post: what each was made against, and what it owes to the others. */
@Feature(knows = {"kernel", "mission", "identity", "post", "render"})
@NullMarked
package org.duta.model.translation;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
