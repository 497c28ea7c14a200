package org.duta.model.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has asked for a feed, and has proved at that address that they want it. */
@Entity
@Table(name = "hub_subscription")
public class HubSubscription {

    @Id private UUID id;

    private String topic;
    private String callback;
    private @Nullable String secret;
    private Instant until;

    /** SHA-256 of the feed as the subscriber has it. */
    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @SuppressWarnings("NullAway.Init")
    protected HubSubscription() {}

    /**
     * @param topic the feed's whole address
     */
    public HubSubscription(
            UUID id, String topic, String callback, @Nullable String secret, Instant until) {
        this.id = id;
        this.topic = topic;
        this.callback = callback;
        this.secret = secret;
        this.until = until;
    }

    /** Asked for again: the later request counts (WebSub, section 5.1). */
    public void renew(@Nullable String newSecret, Instant newUntil) {
        secret = newSecret;
        until = newUntil;
    }

    public void has(@Nullable String hash) {
        contentHash = hash;
    }

    public UUID id() {
        return id;
    }

    public String topic() {
        return topic;
    }

    public String callback() {
        return callback;
    }

    /**
     * The machine of the callback, and its port if that is told: who it is, without its secrets.
     */
    public String host() {
        return hostOf(callback);
    }

    /** The same of a callback that is known to be one. */
    public static String hostOf(String callback) {
        return URI.create(callback).getAuthority();
    }

    public @Nullable String secret() {
        return secret;
    }

    public boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    public @Nullable String contentHash() {
        return contentHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HubSubscription known && id.equals(known.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
