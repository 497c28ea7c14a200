/** Creating and changing posts, and looking at their history. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.ejb.post;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
