/** The public feeds: their addresses, what is in each, and the list of every mission's feed. */
@Feature(
        knows = {
            "kernel",
            "mission",
            "identity",
            "media",
            "post",
            "render",
            "publication",
            "register"
        })
@NullMarked
package org.duta.web.feed;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
