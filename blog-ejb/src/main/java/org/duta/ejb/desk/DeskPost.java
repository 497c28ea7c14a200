package org.duta.ejb.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.alert.DrillFinder.DrillRun;
import org.duta.ejb.review.StepStanding;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.EditionState;
import org.duta.model.post.Move;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * A post as a signed-in person sees it in the workspace: the edition being worked on, or the live
 * one if there is none.
 *
 * @param version of everything but the text: the token against lost updates
 * @param textVersion of the text of this edition
 * @param bylineChosen whether somebody chose the byline, or it is the default
 * @param revision the latest frozen revision, if the post was ever submitted
 * @param review how its review stands
 * @param allowedMoves what this person may do with it now
 * @param writable whether this person may change the text and the details now
 * @param scheduled when it goes live by itself, if that is set
 * @param embargo who alone may read it, and until when it may not go live
 * @param embargoable whether this person may keep it for some people, or end that
 * @param reviewBy the day by which the live edition is to be looked over
 * @param keeper whether this person may set that day, and move a draft to another mission
 * @param emergency null where there is nothing to raise or to confirm
 * @param drill null unless it is one
 */
public record DeskPost(
        UUID id,
        EditionState state,
        int edition,
        long version,
        long textVersion,
        MissionName mission,
        List<MissionName> contributors,
        LanguageTag language,
        PostKind kind,
        String title,
        String summary,
        String text,
        List<String> topics,
        List<String> countries,
        List<Author> byline,
        boolean bylineChosen,
        List<Typist> typedBy,
        String creator,
        Instant changedAt,
        @Nullable RevisionRef revision,
        @Nullable ReviewStanding review,
        List<Move> allowedMoves,
        boolean writable,
        @Nullable Scheduled scheduled,
        @Nullable Embargoed embargo,
        boolean embargoable,
        @Nullable LocalDate reviewBy,
        boolean keeper,
        @Nullable LiveEdition live,
        @Nullable Emergency emergency,
        @Nullable Drill drill) {

    /**
     * Somebody with a hand in the edition.
     *
     * @param characters Unicode characters of theirs that are left in the text
     */
    public record Typist(String handle, String name, int characters) {}

    /** A frozen revision by its number within the post and its content's hash. */
    public record RevisionRef(int number, String hash, Instant at, String by) {}

    /**
     * The latest review.
     *
     * @param waitsForRole whose turn it is, in {@code waitsForMission}; the first of several
     * @param decidedBy whoever decided last
     * @param note what was said with that
     * @param steps the whole route, and how it went
     * @param releasable whether this person may give back what is claimed
     */
    public record ReviewStanding(
            String state,
            int revision,
            String waitsForRole,
            String waitsForMission,
            @Nullable String decidedBy,
            @Nullable String note,
            List<StepStanding> steps,
            boolean releasable) {

        /** Whether this person has claimed what waits now. */
        public boolean claimedBy(String handle) {
            return steps.stream().anyMatch(step -> step.turn() && handle.equals(step.claimedBy()));
        }
    }

    /**
     * When an approved edition goes live.
     *
     * @param zone that the time was given in
     * @param note what the edition puts right, told in public
     * @param failure why it couldn't be done when it was due
     */
    public record Scheduled(
            Instant at, ZoneId zone, String by, @Nullable String note, @Nullable String failure) {}

    /**
     * That the post is kept for some people.
     *
     * @param zone that the time was given in
     * @param people their handles
     */
    public record Embargoed(Instant until, ZoneId zone, List<String> people) {}

    /** What readers see, or saw until it was withdrawn. */
    public record LiveEdition(
            EditionState state,
            int edition,
            String path,
            Instant publishedAt,
            Instant updatedAt,
            String contentHash,
            @Nullable String withdrawalReason) {}

    /**
     * What can be raised, and what is owed since something was.
     *
     * @param draftHash the hash of the draft as it is now, for whoever may raise it
     */
    public record Emergency(@Nullable String draftHash, @Nullable ConfirmationOwed owed) {}

    /**
     * That it is an alert for practice, of which readers learn nothing.
     *
     * @param run how it went since it was raised, if it was
     */
    public record Drill(@Nullable DrillRun run) {}

    /**
     * A second person has to confirm what readers see, or a drill.
     *
     * @param raisedBy a handle
     * @param revision the number of the revision that was raised
     * @param hash of it
     */
    public record ConfirmationOwed(
            String raisedBy,
            Instant raisedAt,
            Instant dueAt,
            boolean overdue,
            int revision,
            String hash) {}

    /** What is owed for the edition that readers see, or for a drill; null if nothing is. */
    public @Nullable ConfirmationOwed owed() {
        return emergency == null ? null : emergency.owed();
    }

    /** One number that grows with every change of anything. */
    public long overallVersion() {
        return version + textVersion;
    }

    public boolean allows(Move move) {
        return allowedMoves.contains(move);
    }
}
