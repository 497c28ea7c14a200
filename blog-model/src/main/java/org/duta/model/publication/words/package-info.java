/** The words by which posts are found, where a database can't tell them apart by itself. */
@Feature(knows = {"kernel"})
@NullMarked
package org.duta.model.publication.words;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
