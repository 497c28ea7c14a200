/** The workspace: a post as a signed-in person sees it, and everything that may be done with it. */
@Feature(
        knows = {
            "kernel",
            "mission",
            "identity",
            "audit",
            "post",
            "coedit",
            "review",
            "publication",
            "alert",
            "link"
        })
@NullMarked
package org.duta.ejb.desk;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
