/** What readers see: publishing, withdrawing, the change journal, and the finders over them. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "review", "render"})
@NullMarked
package org.duta.ejb.publication;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
