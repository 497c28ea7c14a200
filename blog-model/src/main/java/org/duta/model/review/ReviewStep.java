package org.duta.model.review;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Role;
import org.duta.model.kernel.TextArray;
import org.jspecify.annotations.Nullable;

/** One step of a review: who has to decide, and what was decided. */
@Entity
@Table(name = "review_step")
public class ReviewStep {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    @SuppressWarnings("UnusedVariable") // The owning side: it writes the foreign key.
    private Review review;

    private int position;

    /** Counts from 1; the steps of one stage don't wait for each other. */
    private int stage;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String mission;

    @Convert(converter = TextArray.class)
    private List<String> grounds;

    @Column(name = "due_hours")
    private int dueHours;

    /** Null until it is the step's turn. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** Who has said that they will decide it. */
    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    /** Whether the desk decided it because nobody else had when it was due. */
    private boolean escalated;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ReviewStep() {}

    ReviewStep(Review review, int position, int stage, ReviewRoute.Stop stop) {
        this.id = UUID.randomUUID();
        this.review = review;
        this.position = position;
        this.stage = stage;
        this.role = stop.role();
        this.mission = stop.mission();
        this.grounds = stop.grounds().stream().map(Ground::toString).toList();
        this.dueHours = stop.dueHours();
    }

    /** It is the step's turn from now on. */
    void open(Instant now) {
        dueAt = now.plus(Duration.ofHours(dueHours));
    }

    void claim(Actor actor) {
        claimedBy = actor.handle();
    }

    void release() {
        claimedBy = null;
    }

    void decide(Decision how, Actor actor, @Nullable String why, Instant now) {
        decision = how;
        decidedBy = actor.handle();
        escalated = !isFor(actor);
        claimedBy = null;
        note = why;
        decidedAt = now;
    }

    boolean undecided() {
        return decision == null;
    }

    /** Whether it names a role of the actor's, held as a stand-in or not. */
    boolean isFor(Actor actor) {
        return actor.holds(role, mission);
    }

    boolean isForInOwnRight(Actor actor) {
        return actor.holdsInOwnRight(role, mission);
    }

    /** Whether the desk may decide it instead of those who haven't. */
    boolean isOverdue(Instant now) {
        return undecided() && dueAt != null && !now.isBefore(dueAt);
    }

    boolean isFreeFor(Actor actor) {
        return claimedBy == null || claimedBy.equals(actor.handle());
    }

    boolean decidedAfter(ReviewStep other) {
        return decidedAt != null && (other.decidedAt == null || decidedAt.isAfter(other.decidedAt));
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public int stage() {
        return stage;
    }

    /** Why the route had this step; none of a review from before routes came from rules. */
    public List<Ground> grounds() {
        return grounds.stream().map(Ground::parse).toList();
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable String claimedBy() {
        return claimedBy;
    }

    public boolean escalated() {
        return escalated;
    }

    public Role role() {
        return role;
    }

    public String mission() {
        return mission;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewStep step && id.equals(step.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
