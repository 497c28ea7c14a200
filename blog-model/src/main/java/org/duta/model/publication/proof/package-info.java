/** Proof of origin: what is signed of an edition, with which key, and how a copy is known again. */
@Feature(knows = {"kernel", "mission", "identity", "post", "render"})
@NullMarked
package org.duta.model.publication.proof;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
