package org.duta.model.coedit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * What the authority holds of one open text, and how it decides in which order changes are made. No
 * clock, no database; not for several threads at once, its getters included.
 */
public final class LiveText {

    /** Why a push isn't accepted. */
    public enum Code {
        /**
         * Its version is older than the kept tail or newer than the head, or one of its client's
         * own changes was accepted since, which the client must see first.
         */
        STALE,
        /** The text would grow beyond {@link TextRules#LONGEST_TEXT}. */
        LIMIT,
        /**
         * A change of a text of another length, or one that splits a surrogate pair, or numbers
         * within the push that don't follow one another.
         */
        BADOP
    }

    public record Refusal(Push push, Code code) {}

    /**
     * What can be committed.
     *
     * @param version of the text that the first step changes
     */
    public record Batch(long version, List<Step> steps, List<Refusal> refusals) {}

    private long version;
    private final Draft draft;
    private final Map<UUID, Long> lastSeqs;
    private final Tail tail = new Tail();

    /**
     * @param lastSeqs the number of the last accepted change of each client
     */
    public LiveText(long version, String text, Map<UUID, Long> lastSeqs) {
        this.version = version;
        this.draft = new Draft(text);
        this.lastSeqs = new HashMap<>(lastSeqs);
    }

    public long version() {
        return version;
    }

    public String text() {
        return draft.text().toString();
    }

    /** The number of a client's last accepted change; 0 if it has none. */
    public long lastSeq(UUID client) {
        return lastSeqs.getOrDefault(client, 0L);
    }

    /** UTF-16 units. */
    public int length() {
        return draft.text().length();
    }

    /** Bytes of UTF-8. */
    public int utf8Length() {
        draft.takeBack(0);
        return draft.utf8Length();
    }

    /** The checksum of the UTF-8 bytes, from 0 to 2³² − 1. */
    public long crc32() {
        CRC32 checksum = new CRC32();
        checksum.update(text().getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /**
     * Rebases what waits over everything since each push's version, in order, without changing
     * anything. A push is accepted whole or not at all; one that was accepted already is skipped.
     */
    public Batch prepare(List<Push> waiting) {
        draft.takeBack(0);
        List<Step> accepted = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Push push : waiting) {
            Code refused = consider(push, accepted);
            if (refused != null) {
                refusals.add(new Refusal(push, refused));
            }
        }
        return new Batch(version, List.copyOf(accepted), List.copyOf(refusals));
    }

    private @Nullable Code consider(Push push, List<Step> accepted) {
        if (isAccepted(push, accepted)) {
            return null;
        }
        if (!hasSince(push.version())) {
            return Code.STALE;
        }
        List<Step> since = tail.last((int) (version - push.version()));
        if (isAmong(push.client(), since) || isAmong(push.client(), accepted)) {
            return Code.STALE;
        }
        int bytesBefore = draft.utf8Length();
        try {
            List<Step> steps = attempt(push, new Rebase(since, accepted));
            if (draft.utf8Length() > Math.max(bytesBefore, TextRules.LONGEST_TEXT)) {
                draft.takeBack(accepted.size());
                return Code.LIMIT;
            }
            accepted.addAll(steps);
            return null;
        } catch (IllegalArgumentException e) {
            draft.takeBack(accepted.size());
            return Code.BADOP;
        }
    }

    /** Whether there is nothing in it that is new. */
    private boolean isAccepted(Push push, List<Step> accepted) {
        long last = lastSeqs.getOrDefault(push.client(), 0L);
        for (Step step : accepted) {
            if (step.client().equals(push.client())) {
                last = Math.max(last, step.seq());
            }
        }
        long known = last;
        return push.ups().stream().allMatch(up -> up.seq() <= known);
    }

    private static boolean isAmong(UUID client, List<Step> steps) {
        for (Step step : steps) {
            if (step.client().equals(client)) {
                return true;
            }
        }
        return false;
    }

    private List<Step> attempt(Push push, Rebase rebase) {
        List<Step> steps = new ArrayList<>();
        long seq = Math.max(push.ups().get(0).seq(), lastSeqs.getOrDefault(push.client(), 0L) + 1);
        for (Up up : push.ups()) {
            if (up.seq() != seq++) {
                throw new IllegalArgumentException("Change " + up.seq() + " is out of turn");
            }
            boolean isLast = steps.size() == push.ups().size() - 1;
            ChangeSet change = rebase.next(up.change(), isLast);
            Step step = new Step(push.client(), up.seq(), push.author(), change);
            draft.attempt(step);
            steps.add(step);
        }
        return steps;
    }

    /** Takes steps that were committed, by this or by another node. */
    public void committed(List<Step> steps) {
        draft.keep(steps);
        for (Step step : steps) {
            tail.add(step);
            version++;
            lastSeqs.merge(step.client(), step.seq(), Math::max);
        }
    }

    /** The steps from a version to the head, if they are still kept. */
    public Optional<List<Step>> since(long from) {
        return hasSince(from)
                ? Optional.of(List.copyOf(tail.last((int) (version - from))))
                : Optional.empty();
    }

    private boolean hasSince(long from) {
        return from <= version && version - from <= tail.size();
    }
}
