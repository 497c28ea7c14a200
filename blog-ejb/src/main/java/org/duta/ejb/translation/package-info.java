/** The language versions of a post: who says that one has followed another, and what is owed. */
@Feature(knows = {"kernel", "mission", "identity", "post", "coedit", "publication"})
@NullMarked
package org.duta.ejb.translation;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
