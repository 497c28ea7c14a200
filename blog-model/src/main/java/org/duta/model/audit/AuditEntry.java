package org.duta.model.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** One line of the trail: who did what, on what, when, from which state to which. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id private long sequence;
    private Instant at;
    private String actor;
    private String act;
    private String subject;

    @Column(name = "from_state")
    private @Nullable String fromState;

    @Column(name = "to_state")
    private @Nullable String toState;

    private String details;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    /** The entry that follows {@code previous} in the chain. */
    AuditEntry(AuditLink previous, Instant at, Recorded event) {
        this.sequence = previous.sequence() + 1;
        this.at = at;
        this.actor = event.actor();
        this.act = event.act();
        this.subject = event.subject();
        this.fromState = event.fromState();
        this.toState = event.toState();
        this.details = CanonicalJson.of(event.details());
        this.previousHash = previous.hash();
        this.hash = fields().hash();
    }

    private AuditFields fields() {
        return new AuditFields(
                sequence, at, actor, act, subject, fromState, toState, details, previousHash);
    }

    public long sequence() {
        return sequence;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String act() {
        return act;
    }

    public String subject() {
        return subject;
    }

    public @Nullable String fromState() {
        return fromState;
    }

    public @Nullable String toState() {
        return toState;
    }

    /** A canonical JSON object (RFC 8785) whose values are strings. */
    public String details() {
        return details;
    }

    public String hash() {
        return hash;
    }
}
