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
import java.util.List;
import java.util.UUID;
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
        for (ReviewRoute.Stop stop : route.stops()) {
            steps.add(new ReviewStep(this, steps.size() + 1, stop));
        }
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

    /** Approves the step whose turn it is; true if it was the last. */
    public boolean approve(String by, @Nullable String note, Instant now) {
        currentStep().decide(Decision.APPROVED, by, note, now);
        boolean last = steps.stream().noneMatch(ReviewStep::undecided);
        if (last) {
            state = ReviewState.APPROVED;
        }
        return last;
    }

    /** Ends the review; approvals given so far count no more. */
    public void sendBack(String by, String note, Instant now) {
        currentStep().decide(Decision.SENT_BACK, by, note, now);
        state = ReviewState.SENT_BACK;
    }

    public void recall() {
        state = ReviewState.RECALLED;
    }

    /** The first undecided step, or the last one if all are decided. */
    public ReviewStep currentStep() {
        return steps.stream()
                .filter(ReviewStep::undecided)
                .findFirst()
                .orElseGet(() -> steps.get(steps.size() - 1));
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
