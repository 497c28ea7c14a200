/** The workspace: its pages and its API. */
@Feature(
        knows = {
            "kernel",
            "mission",
            "identity",
            "audit",
            "media",
            "post",
            "coedit",
            "review",
            "render",
            "publication",
            "outside",
            "alert",
            "translation",
            "desk",
            "notification",
            "portal"
        })
@NullMarked
package org.duta.web.desk;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
