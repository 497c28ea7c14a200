/** Posts, their editions and revisions, and what may be done with them. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.model.post;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
