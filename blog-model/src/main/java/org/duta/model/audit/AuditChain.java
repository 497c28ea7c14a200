package org.duta.model.audit;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Checks that a trail is whole: every entry unchanged, in its place, and none missing. */
public final class AuditChain {

    private AuditChain() {}

    /** An entry as it is kept: its fields, and the hash that was computed when it was made. */
    public record Kept(AuditFields fields, String hash) {

        AuditLink link() {
            return new AuditLink(fields.sequence(), hash);
        }
    }

    /** What is wrong with the first bad entry. */
    public record Break(long sequence, String what) {}

    /**
     * The first break of a chain, or null if it is whole.
     *
     * @param entries in the order of their sequence
     * @param head the end of the chain, which is kept apart from the entries
     */
    public static @Nullable Break firstBreak(Iterator<Kept> entries, AuditLink head) {
        AuditLink last = AuditLink.START;
        while (entries.hasNext()) {
            Kept entry = entries.next();
            String wrong = wrongWith(entry, last);
            if (wrong != null) {
                return new Break(Math.min(entry.fields().sequence(), last.sequence() + 1), wrong);
            }
            last = entry.link();
        }
        return last.equals(head)
                ? null
                : new Break(last.sequence() + 1, "the end of the trail is missing");
    }

    private static @Nullable String wrongWith(Kept entry, AuditLink previous) {
        AuditFields fields = entry.fields();
        if (fields.sequence() != previous.sequence() + 1) {
            return "an entry is missing here";
        }
        if (!fields.previousHash().equals(previous.hash())) {
            return "it doesn't follow the entry before it";
        }
        return entry.hash().equals(fields.hash()) ? null : "its content was changed";
    }
}
