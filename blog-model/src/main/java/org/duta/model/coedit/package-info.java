/** The live text: changes, what the authority holds, attribution, rights. */
@Feature(knows = {"kernel", "identity", "post", "render"})
@NullMarked
package org.duta.model.coedit;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
