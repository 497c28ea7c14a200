package org.duta.ejb.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * An approved edition went live, or an alert was raised.
 *
 * @param actor who published or raised it, or set the time that has come
 * @param due the time that was set, and how long after it that was done; null without one
 * @param raised null unless it was raised
 */
public record PostPublished(
        String actor,
        UUID postId,
        int edition,
        String hash,
        long sequence,
        @Nullable Due due,
        @Nullable Raised raised)
        implements PostEvent {

    /**
     * It went live before anybody else had read it.
     *
     * @param confirmBy until when a second person has to confirm it
     * @param note what was said with it
     */
    public record Raised(Instant confirmBy, @Nullable String note) {}

    /** A time that has come. */
    public record Due(Instant at, Duration late) {}

    /** Somebody published it. */
    public static PostPublished by(
            String actor, UUID postId, int edition, String hash, long sequence) {
        return new PostPublished(actor, postId, edition, hash, sequence, null, null);
    }

    @Override
    public String act() {
        if (raised != null) {
            return "post.raised";
        }
        return due == null ? "post.published" : "post.fell-due";
    }

    @Override
    public String fromState() {
        if (raised != null) {
            return EditionState.DRAFT.name();
        }
        return (due == null ? EditionState.APPROVED : EditionState.SCHEDULED).name();
    }

    @Override
    public String toState() {
        return EditionState.LIVE.name();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("edition", Integer.toString(edition));
        details.put("hash", hash);
        details.put("sequence", Long.toString(sequence));
        if (due != null) {
            details.put("due", due.at().toString());
            details.put("late-seconds", Long.toString(due.late().toSeconds()));
        }
        if (raised != null) {
            details.put("due", raised.confirmBy().toString());
            if (raised.note() != null) {
                details.put("note", raised.note());
            }
        }
        return details;
    }
}
