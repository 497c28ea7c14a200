/** Answers that everybody gets alike are made once per step of the change journal. */
@Feature(knows = {"kernel", "publication"})
@NullMarked
package org.duta.web.publication.kept;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
