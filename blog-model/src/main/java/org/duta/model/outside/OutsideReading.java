package org.duta.model.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Post;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * One revision in the eyes of one person without an account: what they were asked, whether they
 * opened the address that they were given, and what they decided. It shows that revision and no
 * other, for as long as it is under review; it ends by its time, or by being revoked. Numbered from
 * 1 within its post.
 */
@Entity
@Table(name = "outside_reading")
public class OutsideReading {

    @Id private UUID id;

    @Column(name = "post_id")
    private UUID postId;

    private int number;

    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "revision_number")
    private int revisionNumber;

    private String hash;

    /** SHA-256 of the key in the address; the key itself is nowhere. */
    @Column(name = "key_hash")
    private String keyHash;

    private String name;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String question;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "last_opened_at")
    private @Nullable Instant lastOpenedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OutsideDecision decision;

    private @Nullable String comment;
    private @Nullable String signature;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected OutsideReading() {}

    public OutsideReading(
            Review review,
            int number,
            OutsideRequest request,
            String keyHash,
            String askedBy,
            Instant now) {
        this.id = UUID.randomUUID();
        this.postId = review.postId();
        this.number = number;
        this.revisionId = review.revisionId();
        this.revisionNumber = review.revisionNumber();
        this.hash = review.hash();
        this.keyHash = keyHash;
        this.name = request.name();
        this.email = request.email();
        this.purpose = request.purpose();
        this.question = request.question();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.expiresAt = now.plus(request.validFor());
    }

    /**
     * @throws NotFound if the address has ended: its kind says that there was something
     */
    public void expectOpen(Review review, Instant now) {
        if (revokedAt != null) {
            throw gone(Reason.of("outside-revoked"));
        }
        if (!isUnder(review)) {
            throw gone(Reason.of("outside-closed"));
        }
        if (!now.isBefore(expiresAt)) {
            throw gone(Reason.of("outside-expired"));
        }
    }

    /**
     * @throws NotFound if an embargo that came since keeps out whoever asked
     */
    public void expectAskerLetIn(Post post) {
        if (!post.isOpenTo(askedBy)) {
            throw gone(Reason.of("outside-revoked"));
        }
    }

    private static NotFound gone(Reason why) {
        return new NotFound(Problem.GONE, why);
    }

    /** Whether that is the review of this revision, and still runs. */
    private boolean isUnder(Review review) {
        return review.revisionId().equals(revisionId) && review.state() == ReviewState.OPEN;
    }

    /**
     * Somebody has opened the address.
     *
     * @return whether it was for the first time on that day, in UTC
     */
    public boolean open(Instant now) {
        boolean first = lastOpenedAt == null || !day(lastOpenedAt).equals(day(now));
        openedAt = openedAt == null ? now : openedAt;
        lastOpenedAt = now;
        return first;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Keeps what was decided, in the place of what was decided before.
     *
     * @throws Invalid if it isn't signed with the name of the person who was asked
     */
    public void decide(OutsideAnswer answer, Instant now) {
        if (!answer.isSignedBy(name)) {
            throw new Invalid(Problem.INVALID, Reason.of("outside-signature", name));
        }
        decision = answer.decision();
        comment = answer.comment();
        signature = answer.signature();
        decidedAt = now;
    }

    /**
     * Ends the address. What was decided stays.
     *
     * @throws Conflict if it has ended already
     */
    public void revoke(String by, Review review, Instant now) {
        if (!isOpen(review, now)) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("outside-over"));
        }
        revokedBy = by;
        revokedAt = now;
    }

    /** Whether the address still shows anything. */
    public boolean isOpen(Review review, Instant now) {
        return revokedAt == null && isUnder(review) && now.isBefore(expiresAt);
    }

    /**
     * @param review the latest of the post
     */
    public OutsideState state(Review review, Instant now) {
        if (revokedAt != null) {
            return OutsideState.REVOKED;
        }
        if (decision != null) {
            return decision == OutsideDecision.CLEAR ? OutsideState.CLEARED : OutsideState.OBJECTED;
        }
        if (!isUnder(review)) {
            return OutsideState.CLOSED;
        }
        if (!now.isBefore(expiresAt)) {
            return OutsideState.EXPIRED;
        }
        return openedAt == null ? OutsideState.ASKED : OutsideState.OPENED;
    }

    public UUID postId() {
        return postId;
    }

    public int number() {
        return number;
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

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public Purpose purpose() {
        return purpose;
    }

    public String question() {
        return question;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable OutsideDecision decision() {
        return decision;
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable String signature() {
        return signature;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String revokedBy() {
        return revokedBy;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutsideReading reading && id.equals(reading.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
