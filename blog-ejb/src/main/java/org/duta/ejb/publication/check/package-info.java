/**
 * Looking posts over before they are cleared, and the words that the desk wants to be asked about.
 */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "publication", "render"})
@NullMarked
package org.duta.ejb.publication.check;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
