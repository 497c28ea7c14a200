package org.duta.web.publication.proof;

import org.duta.ejb.publication.proof.Origin;
import org.duta.model.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked, and what was found.
 *
 * @param pasted the text or address; empty if nothing was asked
 * @param origin null if nothing of the kind was published here
 * @param foreign whether it is an address of another site
 */
record Verified(
        String pasted, @Nullable Origin origin, boolean foreign, @Nullable Invalid refusal) {

    static Verified nothing() {
        return new Verified("", null, false, null);
    }

    static Verified refused(String pasted, Invalid refusal) {
        return new Verified(pasted, null, false, refusal);
    }
}
