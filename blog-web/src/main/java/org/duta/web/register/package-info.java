/** The page and the interface of the register of public documents. */
@Feature(knows = {"kernel", "mission", "media", "publication", "render"})
@NullMarked
package org.duta.web.register;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
