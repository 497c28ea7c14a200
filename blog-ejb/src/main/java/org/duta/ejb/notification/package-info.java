/**
 * Telling people: in the workspace, and by mail through an outbox. It reacts to what the others
 * announce, and none of them knows it. Of subscription it takes how long to wait between attempts.
 */
@Feature(
        knows = {
            "kernel",
            "mission",
            "identity",
            "post",
            "coedit",
            "review",
            "publication",
            "alert",
            "subscription"
        })
@NullMarked
package org.duta.ejb.notification;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
