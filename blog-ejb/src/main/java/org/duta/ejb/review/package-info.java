/** Submitting and clearing revisions. */
@Feature(knows = {"kernel", "mission", "identity", "post"})
@NullMarked
package org.duta.ejb.review;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
