/** The clearance of one revision. */
@Feature(knows = {"kernel", "mission", "identity", "post"})
@NullMarked
package org.duta.model.review;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
