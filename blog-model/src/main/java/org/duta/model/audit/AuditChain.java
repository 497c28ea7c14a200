package org.duta.model.audit;

import java.util.Iterator;
import java.util.Set;
import org.duta.model.audit.Anchors.AnchorBreak;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a trail is whole: every entry unchanged, in its place, none missing, and none of it
 * rewritten since it was anchored.
 */
public final class AuditChain {

    /** The act by which the trail remembers that an anchor was written. */
    public static final String ANCHORED = "audit.anchored";

    private final Anchors anchors;
    private final Iterator<Anchor> ahead;
    private final Set<String> remembered;
    private AuditLink last = AuditLink.START;
    private long entries;
    private @Nullable Anchor next;
    private @Nullable Anchor fitting;
    private @Nullable AnchorBreak lost;

    private AuditChain(Anchors anchors) {
        this.anchors = anchors;
        this.ahead = anchors.signed().iterator();
        this.remembered = anchors.remembered();
        step();
    }

    /** An entry as it is kept: its fields, and the hash that was computed when it was made. */
    public record Kept(AuditFields fields, String hash) {

        AuditLink link() {
            return new AuditLink(fields.sequence(), hash);
        }
    }

    /** What is wrong with the first bad entry. */
    public record Break(long sequence, String what) {}

    /**
     * What a check has found.
     *
     * @param entries how many were read until the first bad one
     * @param firstBreak what is wrong with the trail, or null
     * @param anchorBreak what is wrong with the anchors, or null
     * @param fitting the newest anchor up to which the trail is as it was anchored, or null
     */
    public record Findings(
            long entries,
            @Nullable Break firstBreak,
            @Nullable AnchorBreak anchorBreak,
            @Nullable Anchor fitting) {

        public boolean whole() {
            return firstBreak == null && anchorBreak == null;
        }
    }

    /**
     * Checks a whole trail.
     *
     * @param entries in the order of their sequence
     * @param head the end of the chain, which is kept apart from the entries
     */
    public static Findings check(Iterator<Kept> entries, AuditLink head, Anchors anchors) {
        AuditChain chain = new AuditChain(anchors);
        Break firstBreak = chain.firstBreak(entries, head);
        return new Findings(
                chain.entries,
                firstBreak,
                anchors.firstBreak() == null ? chain.lost : anchors.firstBreak(),
                chain.fitting);
    }

    private @Nullable Break firstBreak(Iterator<Kept> all, AuditLink head) {
        while (all.hasNext()) {
            Kept entry = all.next();
            String wrong = wrongWith(entry);
            if (wrong != null) {
                return new Break(Math.min(entry.fields().sequence(), last.sequence() + 1), wrong);
            }
            last = entry.link();
            entries++;
            Anchor misfit = misfit();
            if (misfit != null) {
                return rewritten(misfit);
            }
            remember(entry.fields());
        }
        return last.equals(head) && next == null
                ? null
                : new Break(last.sequence() + 1, "the end of the trail is missing");
    }

    private @Nullable String wrongWith(Kept entry) {
        AuditFields fields = entry.fields();
        if (fields.sequence() != last.sequence() + 1) {
            return "an entry is missing here";
        }
        if (!fields.previousHash().equals(last.hash())) {
            return "it doesn't follow the entry before it";
        }
        return entry.hash().equals(fields.hash()) ? null : "its content was changed";
    }

    /** The first of the anchors of the last entry that says something else about it. */
    private @Nullable Anchor misfit() {
        while (next != null && next.head().sequence() == last.sequence()) {
            if (!next.head().equals(last)) {
                return next;
            }
            fitting = next;
            step();
        }
        return null;
    }

    private Break rewritten(Anchor anchor) {
        long from = fitting == null ? 1 : fitting.head().sequence() + 1;
        return new Break(
                from,
                "it or a later one up to %d was rewritten after %s, when they were anchored"
                        .formatted(last.sequence(), anchor.at()));
    }

    private void remember(AuditFields fields) {
        if (lost == null
                && fields.act().equals(ANCHORED)
                && anchors.concern(fields.details())
                && !remembered.contains(fields.details())) {
            lost =
                    new AnchorBreak(
                            anchors.signed().size() + 1L,
                            "a line is missing that entry %d of the trail tells of"
                                    .formatted(fields.sequence()));
        }
    }

    private void step() {
        next = ahead.hasNext() ? ahead.next() : null;
    }
}
