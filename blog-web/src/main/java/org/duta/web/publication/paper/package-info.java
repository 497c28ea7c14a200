/** Revisions as documents, for people of the workspace. */
@Feature(knows = {"kernel", "identity", "media", "publication"})
@NullMarked
package org.duta.web.publication.paper;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
