/** Accounts and posts to look at, made by the same use cases as real ones. */
@Feature(
        knows = {
            "kernel",
            "mission",
            "identity",
            "media",
            "post",
            "coedit",
            "review",
            "publication"
        })
@NullMarked
package org.duta.ejb.demo;

import org.duta.model.kernel.Feature;
import org.jspecify.annotations.NullMarked;
