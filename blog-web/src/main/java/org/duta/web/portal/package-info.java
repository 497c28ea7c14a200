/** The public API for the ministry's portal. */
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
package org.duta.web.portal;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
