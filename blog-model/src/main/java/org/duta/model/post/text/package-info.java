/** The text's history: what changed between two texts, and who typed what. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.model.post.text;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
