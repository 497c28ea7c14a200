package org.duta.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NullableUuid;
import org.jspecify.annotations.Nullable;

/** A file that is on its way, in as many pieces as the connection takes. */
@Entity
@Table(name = "media_upload")
public class MediaUpload {

    /** How long somebody may take to come back to it. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int LONGEST_NAME = 200;

    @Id private UUID id;

    @Column(name = "person_handle")
    private String person;

    @Column(name = "post_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID postId;

    private String name;
    private long length;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "media_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID mediaId;

    @SuppressWarnings("NullAway.Init")
    protected MediaUpload() {}

    /**
     * @param name as the person's device calls it
     * @param length in bytes
     * @param postId the post that it is for; null for the library
     * @throws Invalid if it is empty, or larger than may be brought
     */
    public MediaUpload(
            String person, String name, long length, @Nullable UUID postId, Instant now) {
        MediaType.requireAnyLength(length);
        this.id = UUID.randomUUID();
        this.person = person;
        this.name = shortened(name);
        this.length = length;
        this.postId = postId;
        this.begunAt = now;
        this.expiresAt = now.plus(KEPT);
    }

    /** The last part of a path, which some devices send whole, without what can't be kept. */
    private static String shortened(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints()
                .filter(
                        c ->
                                !Character.isISOControl(c)
                                        && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** All of it has come. */
    public void arrivedAs(UUID media) {
        mediaId = media;
    }

    public UUID id() {
        return id;
    }

    public boolean isOf(String handle) {
        return person.equals(handle);
    }

    public Optional<UUID> postId() {
        return Optional.ofNullable(postId);
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The file that it has become. */
    public Optional<UUID> mediaId() {
        return Optional.ofNullable(mediaId);
    }
}
