package org.duta.model.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.outbound.CallbackUrl;

/** A portal's address that every line of the change journal is sent to, signed and in order. */
@Entity
public class Webhook {

    /** Characters. */
    private static final int LONGEST_NAME = 120;

    @Id private UUID id;

    private String name;
    private String url;
    private String secret;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    /**
     * @throws Invalid if there is no name or a very long one
     */
    public Webhook(UUID id, String name, CallbackUrl url, String addedBy, Instant addedAt) {
        String told = name.strip();
        if (told.isEmpty() || told.length() > LONGEST_NAME || told.indexOf('\0') >= 0) {
            throw new Invalid(Problem.INVALID, Reason.of("webhook-name", LONGEST_NAME));
        }
        this.id = id;
        this.name = told;
        this.url = url.uri().toString();
        this.secret = Signatures.newSecret();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** From now on everything is signed with another secret, which this gives. */
    public String renewSecret() {
        secret = Signatures.newSecret();
        return secret;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public String secret() {
        return secret;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Webhook webhook && id.equals(webhook.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
