/** What a search shows of a post: the words that were looked for, marked where they stand. */
@Feature(knows = {"kernel", "publication"})
@NullMarked
package org.duta.model.search;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
