/** The live text's door: a WebSocket for each open editor. */
@Feature(knows = {"kernel", "mission", "identity", "post", "coedit"})
@NullMarked
package org.duta.web.coedit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
