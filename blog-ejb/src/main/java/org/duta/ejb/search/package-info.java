/** Search for people: what is found, best place first, and where the words stand. */
@Feature(knows = {"kernel", "mission", "publication"})
@NullMarked
package org.duta.ejb.search;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
