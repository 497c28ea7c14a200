/** What search engines, link previews and other finders of pages are told. */
@Feature(knows = {"kernel", "mission", "identity", "media", "post", "render", "publication"})
@NullMarked
package org.duta.web.publication.found;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
