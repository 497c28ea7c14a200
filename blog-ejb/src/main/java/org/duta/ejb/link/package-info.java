/** Whether the links of posts that lead elsewhere still lead somewhere. */
@Feature(knows = {"kernel", "post", "publication", "render", "outbound"})
@NullMarked
package org.duta.ejb.link;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
