/** The page on which people search all live posts. */
@Feature(knows = {"kernel", "mission", "publication"})
@NullMarked
package org.duta.web.search;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
