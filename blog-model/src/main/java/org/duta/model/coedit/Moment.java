package org.duta.model.coedit;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * A point of time in a live text's history that is worth going back to. People call it a version.
 *
 * @param version of the text
 * @param since when the first of the checkpoints was taken that went into it
 * @param at when the text's last change before it was made
 * @param authors handles of whoever typed since the moment before
 * @param lasting whether it stays whatever comes after it, even without a name
 * @param name null if it was taken by itself
 * @param namedBy a handle; null without a name
 */
public record Moment(
        long version,
        Instant since,
        Instant at,
        Set<String> authors,
        boolean lasting,
        @Nullable String name,
        @Nullable String namedBy) {

    /** Unicode characters. */
    public static final int LONGEST_NAME = 120;

    /** While the same people type, there is at most one moment in this time. */
    static final Duration APART = Duration.ofMinutes(5);

    public Moment {
        authors = Set.copyOf(authors);
    }

    /** One that was taken with a checkpoint. */
    public static Moment taken(long version, Instant at, Set<String> authors) {
        return new Moment(version, at, at, authors, false, null, null);
    }

    /**
     * A name on one line, without white space around it; empty if there is nothing else.
     *
     * @throws Invalid if it is longer than {@link #LONGEST_NAME}, or can't be kept
     */
    public static String nameOf(String given) {
        String line = TextRules.storable("name", given.replaceAll("\\R|\t", " ").strip());
        if (line.codePointCount(0, line.length()) > LONGEST_NAME) {
            throw new Invalid(Problem.INVALID, Reason.of("version-name-too-long", LONGEST_NAME));
        }
        return line;
    }

    public boolean stays() {
        return lasting || name != null;
    }

    /** Whether a moment that comes right after this one takes its place. */
    public boolean givesWayTo(Moment next) {
        return !stays()
                && authors.equals(next.authors)
                && Duration.between(since, next.at).compareTo(APART) < 0;
    }

    /** The later moment, which has taken the place of this one. */
    Moment movedTo(Moment next) {
        Set<String> both = new TreeSet<>(authors);
        both.addAll(next.authors);
        return new Moment(
                next.version, since, next.at, both, next.lasting, next.name, next.namedBy);
    }

    public Moment kept() {
        return new Moment(version, since, at, authors, true, name, namedBy);
    }

    /**
     * @param by whoever gives it; both null for a name that is taken away
     */
    public Moment named(@Nullable String given, @Nullable String by) {
        return new Moment(version, since, at, authors, lasting, given, by);
    }
}
