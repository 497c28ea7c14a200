/** Signs what is published, keeps the keys, and finds out where a text comes from. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "review", "render"})
@NullMarked
package org.duta.ejb.publication.proof;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
