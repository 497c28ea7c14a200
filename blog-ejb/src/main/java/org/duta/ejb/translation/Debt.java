package org.duta.ejb.translation;

import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.JournalOp;
import org.jspecify.annotations.Nullable;

/**
 * What a version owes because another one changed in public.
 *
 * @param postId of the version that owes
 * @param sequence the change journal's number of what happened to the other one
 * @param causeId the other one
 * @param note the public correction note, or the public reason of a withdrawal; none of a minor
 *     change
 * @param declared whether a draft has followed it, which readers don't see yet
 */
public record Debt(
        UUID postId,
        long sequence,
        UUID causeId,
        LanguageTag causeLanguage,
        int edition,
        JournalOp op,
        @Nullable String note,
        Instant at,
        boolean declared) {

    public boolean isWithdrawal() {
        return op == JournalOp.WITHDRAWN;
    }
}
