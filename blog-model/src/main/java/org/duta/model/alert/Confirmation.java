package org.duta.model.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is owed since an alert was raised: that a second person reads exactly that revision and
 * stands by it. It is owed as long as that edition is what readers see.
 */
@Entity
public class Confirmation {

    @Id private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    private int edition;

    @Column(name = "revision_id")
    private UUID revisionId;

    private String hash;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** When the trail was told that it is overdue. */
    @Column(name = "overdue_told_at")
    private @Nullable Instant overdueToldAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Confirmation() {}

    /**
     * @param within how long it may take
     */
    public Confirmation(Revision revision, String raisedBy, Instant raisedAt, Duration within) {
        this.id = UUID.randomUUID();
        this.postId = revision.postId();
        this.edition = revision.editionNumber();
        this.revisionId = revision.id();
        this.hash = revision.hash();
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
        this.dueAt = raisedAt.plus(within);
    }

    /**
     * @throws Conflict if {@code seen} isn't the hash of the revision that was raised
     */
    public void expectHash(String seen) {
        if (!hash.equals(seen)) {
            throw new Conflict(Problem.STALE_HASH, Reason.of("stale-hash"));
        }
    }

    public void confirm(String handle, @Nullable String why, Instant now) {
        confirmedBy = handle;
        confirmedAt = now;
        note = why;
    }

    public void tellOverdue(Instant now) {
        overdueToldAt = now;
    }

    public boolean isOverdue(Instant now) {
        return confirmedAt == null && !now.isBefore(dueAt);
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Instant overdueToldAt() {
        return overdueToldAt;
    }

    public @Nullable String note() {
        return note;
    }

    public UUID postId() {
        return postId;
    }

    public int edition() {
        return edition;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public String hash() {
        return hash;
    }

    public String raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confirmation confirmation && id.equals(confirmation.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
