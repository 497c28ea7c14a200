package org.duta.model.post;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The lasting thing with one public address for ever. At most one of its editions is live, or
 * withdrawn, and at most one is being worked on: the two references say which.
 */
@Entity
public class Post {

    @Id private UUID id;
    private String mission;
    private @Nullable String slug;
    private String language;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Column(name = "translation_group")
    private UUID translationGroup;

    private String creator;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Grows with every change of anything about the post: the token against lost updates. */
    @Version private long version;

    @Column(name = "last_edition")
    private int lastEdition;

    @Column(name = "last_revision")
    private int lastRevision;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "working_edition")
    private @Nullable Edition working;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "live_edition")
    private @Nullable Edition live;

    @Embedded private @Nullable Embargo embargo;

    /**
     * Where readers find it, whatever becomes of the edition that is being worked on. Null in a
     * post that was live before posts could move, and in its own mission since.
     */
    @Column(name = "live_mission")
    private @Nullable String liveMission;

    @Column(name = "live_slug")
    private @Nullable String liveSlug;

    /** Raised and confirmed for practice; no move makes it public. */
    @Column(updatable = false)
    private boolean drill;

    @Column(name = "review_by")
    private @Nullable LocalDate reviewBy;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    /** A new post with an empty first edition in DRAFT. */
    public Post(
            String creator,
            String mission,
            LanguageTag language,
            PostKind kind,
            Instant createdAt) {
        this.id = UUID.randomUUID();
        this.creator = creator;
        this.mission = mission;
        this.language = language.value();
        this.kind = kind;
        this.translationGroup = id;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
        this.working = new Edition(id);
        this.lastEdition = 1;
    }

    /** Makes this post a language version of another one. */
    public void translates(Post source) {
        translationGroup = source.translationGroup;
    }

    /**
     * Makes this new post a drill, for ever.
     *
     * @throws Invalid if it isn't an alert
     */
    public void practise() {
        if (kind != PostKind.ALERT) {
            throw new Invalid(Problem.INVALID, Reason.of("drill-is-alert"));
        }
        drill = true;
    }

    /**
     * Writes the text that the edition begins with; see {@link TextRules#text}. Once there is a
     * live text, that alone changes it. False if nothing differs.
     */
    public boolean writeText(String handle, String text, Instant now) {
        boolean changed = draft().write(handle, TextRules.text(text));
        changedAt = changed ? now : changedAt;
        return changed;
    }

    /** Brings the current edition up to what was written in its live text. */
    public void settleText(TextCheckpoint checkpoint) {
        current().settle(checkpoint);
    }

    /** Changes details of the draft. False if nothing differs. */
    public boolean changeDetails(String handle, DetailsChange change, Instant now) {
        boolean changed = draft().change(handle, change);
        changedAt = changed ? now : changedAt;
        return changed;
    }

    /**
     * Gives the draft to another lead mission; the one before contributes from now on. Readers find
     * the live edition where it is until the draft goes live, at an address of the other mission.
     *
     * @throws Conflict if there is no draft
     */
    public void moveTo(String otherMission, Instant now) {
        draft().leaveLead(mission, otherMission);
        if (live != null && liveMission == null) {
            liveMission = mission;
            liveSlug = slug;
        }
        mission = otherMission;
        slug = otherMission.equals(liveMission) ? liveSlug : null;
        changedAt = now;
    }

    /**
     * Sets the day on which somebody should look the live edition over, or takes it back.
     *
     * @throws Conflict if readers have never seen the post
     */
    public void reviewBy(@Nullable LocalDate day, Instant now) {
        if (live == null) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("review-by-not-live", state()));
        }
        reviewBy = day;
        changedAt = now;
    }

    /** Freezes the draft's content; the caller has checked that it is ready. */
    public Revision submit(String handle, RevisionContent content, Instant now) {
        Edition edition = working(Move.SUBMIT);
        Revision revision = freeze(edition, handle, content, now);
        change(edition, Move.SUBMIT, now);
        return revision;
    }

    /** Freezes an alert's draft in order to go live with it at once. */
    public Revision raise(String handle, RevisionContent content, Instant now) {
        return freeze(working(Move.RAISE), handle, content, now);
    }

    /** Has the drill await its confirmation; readers see nothing of it. */
    public void awaitConfirmation(Instant now) {
        change(drilled(Move.RAISE), Move.RAISE, now);
    }

    private Edition drilled(Move move) {
        if (!drill) {
            throw new IllegalStateException("This is no drill: " + id);
        }
        return working(move);
    }

    private Revision freeze(Edition edition, String handle, RevisionContent content, Instant now) {
        return new Revision(this, edition, ++lastRevision, content, handle, now);
    }

    /** Reopens the text; every approval of the revision is void from now on. */
    public void recall(Instant now) {
        change(working(Move.RECALL), Move.RECALL, now);
    }

    public void sendBack(Instant now) {
        change(working(Move.SEND_BACK), Move.SEND_BACK, now);
    }

    /** Notes a decision of the review; the edition is approved with the last one. */
    public void approve(boolean lastStep, Instant now) {
        Edition edition = working(Move.APPROVE);
        changedAt = now;
        if (lastStep) {
            change(edition, Move.APPROVE, now);
        }
    }

    /** Keeps the approved edition for a time to come. */
    public void schedule(Instant now) {
        change(working(Move.SCHEDULE), Move.SCHEDULE, now);
    }

    /** The edition is approved as before, and goes live when somebody publishes it. */
    public void unschedule(Instant now) {
        change(working(Move.UNSCHEDULE), Move.UNSCHEDULE, now);
    }

    /**
     * Keeps what is being worked on for those people, or for others from now on. Whoever has a hand
     * in it knows it already, and stays on it.
     *
     * @throws Conflict if readers have seen the post, which those kept out couldn't withdraw then,
     *     or it was given up
     */
    public Embargo embargo(Instant until, ZoneId zone, Collection<String> people, Instant now) {
        if (!isUnpublished()) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("embargo-needs-new-post", state()));
        }
        Set<String> onIt = new TreeSet<>(people);
        onIt.addAll(current().typedBy().keySet());
        Embargo kept = new Embargo(until, zone, onIt);
        embargo = kept;
        changedAt = now;
        return kept;
    }

    private boolean isUnpublished() {
        return live == null && !drill && state() != EditionState.DISCARDED;
    }

    /** Whether the state, rights apart, lets an embargo be set or lifted. */
    public boolean permitsEmbargo() {
        return embargo != null || isUnpublished();
    }

    /**
     * Leaves the post to everybody who might read it without an embargo, what was discarded too.
     *
     * @throws Conflict if there is none
     */
    public void liftEmbargo(Instant now) {
        if (embargo == null) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("embargo-none"));
        }
        embargo = null;
        changedAt = now;
    }

    /** Whether no embargo keeps that person out. */
    public boolean isOpenTo(String handle) {
        return embargo == null || embargo.admits(handle);
    }

    /**
     * @throws Conflict if an embargo lasts beyond that moment
     */
    public void expectNoEmbargoAt(Instant moment) {
        if (embargo != null && embargo.until().isAfter(moment)) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("embargoed", embargo.until()));
        }
    }

    /**
     * Puts the edition being worked on in the place of the live one; an embargo is over with it.
     *
     * @param move PUBLISH, FALL_DUE for a scheduled edition whose time has come, or RAISE for an
     *     alert that awaits its confirmation from now on
     * @param newSlug for a first edition, and one that has moved to another mission
     * @throws Conflict if an embargo lasts beyond that moment
     */
    public void goLive(Move move, Slug newSlug, Instant now) {
        if (drill) {
            throw new IllegalStateException("A drill goes live never: " + id);
        }
        Edition edition = working(move);
        expectNoEmbargoAt(now);
        embargo = null;
        slug = slug == null ? newSlug.value() : slug;
        liveMission = mission;
        liveSlug = slug;
        forgetReviewBy(now);
        if (live != null) {
            live.moveTo(EditionState.SUPERSEDED);
        }
        change(edition, move, now);
        if (move == Move.RAISE) {
            edition.awaitConfirmation();
        }
        live = edition;
        working = null;
    }

    /** A second person has read what was raised, and stands by it. */
    public void confirm(Instant now) {
        expect(Move.CONFIRM);
        if (drill) {
            change(drilled(Move.CONFIRM), Move.CONFIRM, now);
        } else {
            liveEdition(Move.CONFIRM).confirm();
            changedAt = now;
        }
    }

    /** What awaits its confirmation: the edition that readers see, or a drill's. */
    public Optional<Edition> awaiting() {
        return permits(Move.CONFIRM)
                ? Optional.ofNullable(drill ? working : live)
                : Optional.empty();
    }

    /** Whoever writes the next edition has looked the one before over. */
    private void forgetReviewBy(Instant now) {
        if (reviewBy != null && !reviewBy.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            reviewBy = null;
        }
    }

    /** Begins the next edition with the live one's content and the byline it was published with. */
    public void startEdition(List<String> publishedByline, Instant now) {
        Edition source = liveEdition(Move.START_EDITION);
        if (working != null) {
            throw new Conflict(
                    Problem.WRONG_STATE, Reason.of("edition-already-started", working.number()));
        }
        working = source.next(++lastEdition, publishedByline);
        changedAt = now;
    }

    public void withdraw(Instant now) {
        change(liveEdition(Move.WITHDRAW), Move.WITHDRAW, now);
    }

    public void restore(Instant now) {
        change(liveEdition(Move.RESTORE), Move.RESTORE, now);
    }

    /** Gives the draft up; a first edition's post is over with it. */
    public void discard(Instant now) {
        change(working(Move.DISCARD), Move.DISCARD, now);
        if (live != null) {
            working = null;
            mission = Objects.requireNonNullElse(liveMission, mission);
            slug = liveMission == null ? slug : liveSlug;
        }
    }

    /**
     * @throws Conflict if the post isn't at the version that the caller saw
     */
    public void expectVersion(long seen) {
        if (version != seen) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("stale-version", version));
        }
    }

    /**
     * @throws Conflict if the move can't be made from the state that the post is in
     */
    public void expect(Move move) {
        if (drill && !move.isPartOfDrills()) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("not-in-drill", move.code()));
        }
        if (!permits(move)) {
            throw new Conflict(
                    Problem.WRONG_STATE, Reason.of("wrong-state", move.code(), stateFor(move)));
        }
    }

    /** Whether the state, rights apart, lets the move be made. */
    public boolean permits(Move move) {
        if (drill) {
            return working != null && move.leavesInDrillFrom(working.state());
        }
        if (move == Move.START_EDITION && working != null) {
            return false;
        }
        if (move == Move.RAISE && kind != PostKind.ALERT) {
            return false;
        }
        if (move == Move.CONFIRM && (live == null || !live.unconfirmed())) {
            return false;
        }
        Edition edition = move.concernsLiveEdition() ? live : working;
        return edition != null && move.leavesFrom(edition.state());
    }

    private EditionState stateFor(Move move) {
        return move.concernsLiveEdition() && live != null ? live.state() : state();
    }

    private Edition working(Move move) {
        expect(move);
        return current();
    }

    private Edition liveEdition(Move move) {
        Edition edition = live;
        if (edition == null || !move.leavesFrom(edition.state())) {
            throw new Conflict(
                    Problem.WRONG_STATE, Reason.of("wrong-state", move.code(), stateFor(move)));
        }
        return edition;
    }

    private void change(Edition edition, Move move, Instant now) {
        edition.moveTo(drill ? move.toInDrill() : move.to());
        changedAt = now;
    }

    private Edition draft() {
        Edition edition = working;
        if (edition == null || edition.state() != EditionState.DRAFT) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("text-closed", state()));
        }
        return edition;
    }

    /** The edition being worked on, or the live one if there is none. */
    public Edition current() {
        Edition edition = working != null ? working : live;
        if (edition == null) {
            throw new IllegalStateException("A post has always had an edition");
        }
        return edition;
    }

    public EditionState state() {
        return current().state();
    }

    /** The live or withdrawn edition, if readers have ever seen one. */
    public @Nullable Edition live() {
        return live;
    }

    public @Nullable Edition working() {
        return working;
    }

    /** The lead mission and those that contribute to the current edition, the lead first. */
    public List<String> missions() {
        List<String> missions = new ArrayList<>();
        missions.add(mission);
        missions.addAll(current().contributors());
        return missions;
    }

    public UUID id() {
        return id;
    }

    public String mission() {
        return mission;
    }

    /** The last part of its address; null before there is one, and while it is being moved. */
    public @Nullable String slug() {
        return slug;
    }

    /** The first part of the address where readers find it now, if they have ever seen it. */
    public @Nullable String liveMission() {
        return liveMission;
    }

    /** The last part of the address where readers find it now, if they have ever seen it. */
    public @Nullable String liveSlug() {
        return liveSlug;
    }

    public boolean isDrill() {
        return drill;
    }

    public @Nullable LocalDate reviewBy() {
        return reviewBy;
    }

    public LanguageTag language() {
        return new LanguageTag(language);
    }

    public PostKind kind() {
        return kind;
    }

    public UUID translationGroup() {
        return translationGroup;
    }

    public String creator() {
        return creator;
    }

    public @Nullable Embargo embargo() {
        return embargo;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Post post && id.equals(post.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
