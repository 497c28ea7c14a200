/**
 * A post as a document for the file: what it says, and how it is written. See
 * docs/documents-out.md.
 */
@Feature(knows = {"kernel", "mission", "media", "post", "render"})
@NullMarked
package org.duta.model.publication.paper;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
