package org.duta.model.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;
import org.jspecify.annotations.Nullable;

/** The clearance of one revision, bound to its hash: the run of a {@link ReviewRoute}. */
@Entity
public class Review {

    @Id private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "revision_number")
    private int revisionNumber;

    private String hash;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ReviewStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    public Review(Revision revision, ReviewRoute route, Instant now) {
        this.id = UUID.randomUUID();
        this.postId = revision.postId();
        this.revisionId = revision.id();
        this.revisionNumber = revision.number();
        this.hash = revision.hash();
        this.state = ReviewState.OPEN;
        this.openedAt = now;
        for (ReviewRoute.Stage stage : route.stages()) {
            int number = steps.isEmpty() ? 1 : lastStage() + 1;
            for (ReviewRoute.Stop stop : stage.stops()) {
                steps.add(new ReviewStep(this, steps.size() + 1, number, stop));
            }
        }
        turn().forEach(step -> step.open(now));
    }

    /**
     * @throws Conflict if {@code seen} isn't the hash of the revision under review
     */
    public void expectHash(String seen) {
        if (!hash.equals(seen)) {
            throw new Conflict(Problem.STALE_HASH, Reason.of("stale-hash"));
        }
    }

    /**
     * @param seen the hash that somebody saw, if they said it
     * @throws Conflict if that is another one, not every step is approved, or an approval has
     *     become void
     */
    public void expectApproved(@Nullable String seen) {
        if (seen != null) {
            expectHash(seen);
        }
        if (state != ReviewState.APPROVED) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("never-submitted"));
        }
    }

    /**
     * Approves every step that is the actor's turn and nobody else's claim: whoever holds two of
     * the roles has read one revision, and signs for both at once.
     *
     * @return the steps that were decided
     */
    public List<ReviewStep> approve(Actor actor, @Nullable String note, Instant now) {
        List<ReviewStep> decided = decide(Decision.APPROVED, actor, note, now);
        if (steps.stream().noneMatch(ReviewStep::undecided)) {
            state = ReviewState.APPROVED;
        } else {
            turn().stream().filter(step -> step.dueAt() == null).forEach(step -> step.open(now));
        }
        return decided;
    }

    /** Ends the review; approvals given so far count no more. */
    public void sendBack(Actor actor, String note, Instant now) {
        decide(Decision.SENT_BACK, actor, note, now);
        state = ReviewState.SENT_BACK;
    }

    private List<ReviewStep> decide(Decision how, Actor actor, @Nullable String note, Instant now) {
        List<ReviewStep> own = freeFor(actor, now);
        own.forEach(step -> step.decide(how, actor, note, now));
        return own;
    }

    public void recall() {
        state = ReviewState.RECALLED;
    }

    /**
     * The steps that may be decided now: the undecided ones of the first stage that has any, or,
     * once all are decided, those of the last stage, from where the revision may still be sent
     * back.
     */
    public List<ReviewStep> turn() {
        List<ReviewStep> undecided = steps.stream().filter(ReviewStep::undecided).toList();
        List<ReviewStep> candidates = undecided.isEmpty() ? steps : undecided;
        int stage = undecided.isEmpty() ? lastStage() : undecided.get(0).stage();
        return candidates.stream().filter(step -> step.stage() == stage).toList();
    }

    /**
     * Those of {@link #turn} that name a role which the actor holds in their own right; for the
     * desk, the overdue too. A stand-in without any, who has approved nothing in this review, has
     * one: two steps are never approved by one person in somebody else's place.
     */
    public List<ReviewStep> turnOf(Actor actor, Instant now) {
        boolean desk = actor.holdsInOwnRight(Role.DESK, RoutePolicy.DESK_UNIT);
        List<ReviewStep> own =
                turn().stream()
                        .filter(
                                step ->
                                        step.isForInOwnRight(actor)
                                                || (desk && step.isOverdue(now)))
                        .toList();
        return own.isEmpty() && !hasApproved(actor) ? lent(actor, now) : own;
    }

    /** One step in somebody else's place: one that nobody else has claimed, if there is any. */
    private List<ReviewStep> lent(Actor actor, Instant now) {
        boolean desk = actor.holds(Role.DESK, RoutePolicy.DESK_UNIT);
        return turn().stream()
                .filter(step -> step.isFor(actor) || (desk && step.isOverdue(now)))
                .sorted(Comparator.comparing(step -> !step.isFreeFor(actor)))
                .limit(1)
                .toList();
    }

    private boolean hasApproved(Actor actor) {
        return state == ReviewState.OPEN
                && steps.stream().anyMatch(step -> actor.handle().equals(step.decidedBy()));
    }

    /** Those of {@link #turnOf} that nobody else has claimed. */
    List<ReviewStep> freeFor(Actor actor, Instant now) {
        return turnOf(actor, now).stream().filter(step -> step.isFreeFor(actor)).toList();
    }

    /** Keeps what the actor may decide for the actor, until it is decided or released. */
    public List<ReviewStep> claim(Actor actor, Instant now) {
        List<ReviewStep> free =
                freeFor(actor, now).stream().filter(step -> step.claimedBy() == null).toList();
        free.forEach(step -> step.claim(actor));
        return free;
    }

    /** Gives back what the actor has claimed, and what others have and didn't decide in time. */
    public List<ReviewStep> release(Actor actor, Instant now) {
        List<ReviewStep> held = releasable(actor, now);
        held.forEach(ReviewStep::release);
        return held;
    }

    List<ReviewStep> releasable(Actor actor, Instant now) {
        return turnOf(actor, now).stream()
                .filter(step -> step.claimedBy() != null)
                .filter(step -> step.isFreeFor(actor) || step.isOverdue(now))
                .toList();
    }

    /** The step that was decided last, if any is; of several decided at once the first. */
    public Optional<ReviewStep> lastDecided() {
        return steps.stream()
                .filter(step -> !step.undecided())
                .reduce((last, step) -> step.decidedAfter(last) ? step : last);
    }

    private int lastStage() {
        return steps.get(steps.size() - 1).stage();
    }

    public List<ReviewStep> steps() {
        return List.copyOf(steps);
    }

    public UUID id() {
        return id;
    }

    public UUID postId() {
        return postId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public int revisionNumber() {
        return revisionNumber;
    }

    public String hash() {
        return hash;
    }

    public ReviewState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Review review && id.equals(review.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
