/** How routes and what became of them are told. */
@Feature(knows = {"kernel", "mission", "identity", "post"})
@NullMarked
package org.duta.web.review;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
