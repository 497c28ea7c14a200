package org.duta.model.coedit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has put into the margin of an edition's text. With a replacement it is a
 * suggestion: accepted, the replacement takes the place of what it stands on.
 */
@Entity
@Table(name = "margin_comment")
public class MarginComment {

    @Id private UUID id;

    @Column(name = "edition_id")
    private UUID editionId;

    private String author;
    private Instant at;
    private String body;
    private @Nullable String replacement;

    @Column(name = "from_unit")
    private int fromUnit;

    @Column(name = "to_unit")
    private int toUnit;

    private String quote;
    private boolean orphaned;
    private int jumps;

    @Enumerated(EnumType.STRING)
    private MarginState state;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected MarginComment() {}

    /**
     * @param id given by whoever sends it, so that sending it twice makes one
     * @param replacement null for a comment
     */
    public MarginComment(
            UUID id,
            UUID editionId,
            String author,
            Anchor anchor,
            String body,
            @Nullable String replacement,
            Instant at) {
        this.id = id;
        this.editionId = editionId;
        this.author = author;
        this.quote = anchor.quote();
        this.body = body;
        this.replacement = replacement;
        this.at = at;
        this.state = MarginState.OPEN;
        stand(anchor);
    }

    /** Stands there from now on. */
    public void stand(Anchor anchor) {
        fromUnit = anchor.from();
        toUnit = anchor.to();
        orphaned = anchor.orphaned();
        jumps = anchor.jumps();
    }

    public MarginReply reply(UUID replyId, String by, String words, Instant now) {
        return new MarginReply(replyId, id, by, words, now);
    }

    /**
     * Settles it, or opens it again.
     *
     * @throws Conflict if a comment can't become that, or a suggestion was decided already
     */
    public void decide(MarginState next, String by, Instant now) {
        boolean fits =
                isSuggestion()
                        ? state == MarginState.OPEN
                                && (next == MarginState.ACCEPTED || next == MarginState.REJECTED)
                        : next == MarginState.OPEN || next == MarginState.RESOLVED;
        if (!fits) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("margin-decided", state.code()));
        }
        state = next;
        decidedBy = next == MarginState.OPEN ? null : by;
        decidedAt = next == MarginState.OPEN ? null : now;
    }

    public Anchor anchor() {
        return new Anchor(fromUnit, toUnit, quote, orphaned, jumps);
    }

    public boolean isSuggestion() {
        return replacement != null;
    }

    public UUID id() {
        return id;
    }

    public UUID editionId() {
        return editionId;
    }

    public String author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public String body() {
        return body;
    }

    public @Nullable String replacement() {
        return replacement;
    }

    public MarginState state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarginComment comment && id.equals(comment.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
