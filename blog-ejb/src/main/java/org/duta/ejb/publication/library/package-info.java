/** The library as people look through it: what they may see of it, and where it is used. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "review", "render"})
@NullMarked
package org.duta.ejb.publication.library;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
