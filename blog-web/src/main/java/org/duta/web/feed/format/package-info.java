/** One class per feed format; a new format is an added class here and edits nothing else. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "render", "publication"})
@NullMarked
package org.duta.web.feed.format;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
