/** Taking in pictures and other files, keeping them, and making of them what others may see. */
@Feature(knows = {"kernel", "mission", "identity"})
@NullMarked
package org.duta.ejb.media;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
