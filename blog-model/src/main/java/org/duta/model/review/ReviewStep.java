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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    }

    void decide(Decision how, String by, @Nullable String why, Instant now) {
        decision = how;
        decidedBy = by;
        note = why;
        decidedAt = now;
    }

    boolean undecided() {
        return decision == null;
    }

    boolean decidedAfter(ReviewStep other) {
        return decidedAt != null && (other.decidedAt == null || decidedAt.isAfter(other.decidedAt));
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
