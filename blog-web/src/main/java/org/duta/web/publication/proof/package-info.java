/** Where anybody verifies what the ministry published, and with which keys it was signed. */
@Feature(knows = {"kernel", "mission", "identity", "post"})
@NullMarked
package org.duta.web.publication.proof;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
