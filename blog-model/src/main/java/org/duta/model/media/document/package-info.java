/**
 * Documents in: what a file holds becomes CommonMark. The readers run in a box; what they found is
 * all that leaves it. See docs/media-documents.md.
 */
@Feature(knows = "kernel")
@NullMarked
package org.duta.model.media.document;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
