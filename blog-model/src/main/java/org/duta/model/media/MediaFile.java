package org.duta.model.media;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NullableUuid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought. Its bytes never change: whoever has another picture has another
 * file. The file itself is for nobody but those who make something of it; people get its
 * renditions.
 */
@Entity
@Table(name = "media_file")
public class MediaFile {

    @Id private UUID id;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private MediaType type;

    private String name;
    private long size;

    @Column(name = "post_id")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID postId;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private MediaState state = MediaState.RECEIVED;

    private @Nullable String refusal;
    private @Nullable Integer width;
    private @Nullable Integer height;

    private String alternative = "";
    private String caption = "";
    private String credit = "";
    private String licence = "";

    @Column(name = "licence_ends")
    private @Nullable LocalDate licenceEnds;

    @Column(name = "focus_x")
    private int focusX = Focus.MIDDLE.x();

    @Column(name = "focus_y")
    private int focusY = Focus.MIDDLE.y();

    @Column(name = "replaced_by")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID replacedBy;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    @Column(name = "replaced_person")
    private @Nullable String replacedPerson;

    @Column(name = "withheld_at")
    private @Nullable Instant withheldAt;

    @Column(name = "withheld_person")
    private @Nullable String withheldPerson;

    @Column(name = "withheld_reason")
    private @Nullable String withheldReason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected MediaFile() {}

    /**
     * @param name as the person's device calls it
     * @param size in bytes
     * @param postId the post that it is for; null for the library
     */
    public MediaFile(
            Bytes bytes, MediaType type, String name, @Nullable UUID postId, Upload upload) {
        this.id = UUID.randomUUID();
        this.sha256 = bytes.sha256();
        this.size = bytes.size();
        this.type = type;
        this.name = name;
        this.postId = postId;
        this.uploadedBy = upload.by();
        this.uploadedAt = upload.at();
    }

    /**
     * What the store knows it by.
     *
     * @param sha256 in lower-case hex
     * @param size in bytes
     */
    public record Bytes(String sha256, long size) {}

    /** Who brought it, and when. */
    public record Upload(String by, Instant at) {}

    /** Its renditions are there. */
    public void ready(PictureSize upright) {
        expectReceived();
        width = upright.width();
        height = upright.height();
        state = MediaState.READY;
    }

    /**
     * What is given out of it is there.
     *
     * @param upright as large as film is; null for sound and documents
     */
    public void playable(@Nullable PictureSize upright) {
        if (upright != null) {
            ready(upright);
            return;
        }
        expectReceived();
        state = MediaState.READY;
    }

    /**
     * @param reason the code of what is told to whoever brought it
     */
    public void refuse(String reason) {
        expectReceived();
        refusal = reason;
        state = MediaState.REFUSED;
    }

    private void expectReceived() {
        if (state != MediaState.RECEIVED) {
            throw new IllegalStateException("A file is made something of once: " + id);
        }
    }

    /** What matters in it is somewhere else than was thought. */
    public void focusOn(Focus focus) {
        focusX = focus.x();
        focusY = focus.y();
    }

    public Focus focus() {
        return new Focus(focusX, focusY);
    }

    public void describe(MediaWords words) {
        alternative = words.alternative();
        caption = words.caption();
        credit = words.credit();
        licence = words.licence();
        licenceEnds = words.licenceEnds();
    }

    /**
     * Another file takes its place, in every text that goes over to it.
     *
     * @throws Conflict if one has already, if that one was replaced itself or is withheld, or if
     *     either isn't ready
     * @throws Invalid if it is this file, or isn't for everybody for whom this one is
     */
    public void replaceBy(MediaFile other, String person, Instant now) {
        if (other.equals(this)) {
            throw new Invalid(Problem.INVALID, Reason.of("media-replacement-same"));
        }
        if (type.kind() != other.type.kind()) {
            throw new Invalid(Problem.INVALID, Reason.of("media-replacement-kind"));
        }
        if (state != MediaState.READY || other.state != MediaState.READY) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("media-replacement-not-ready"));
        }
        if (other.withheldAt != null) {
            throw new Conflict(
                    Problem.WRONG_STATE, Reason.of("media-replacement-withheld", other.name));
        }
        if (replacedBy != null || other.replacedBy != null) {
            throw new Conflict(
                    Problem.WRONG_STATE,
                    Reason.of("media-replaced-already", replacedBy != null ? name : other.name));
        }
        if (other.postId != null && !other.postId.equals(postId)) {
            throw new Invalid(Problem.INVALID, Reason.of("media-replacement-elsewhere"));
        }
        replacedBy = other.id;
        replacedAt = now;
        replacedPerson = person;
    }

    /** Which file has taken its place, who said so, and when. */
    public record Replacement(UUID by, String person, Instant at) {}

    public Optional<Replacement> replacement() {
        return replacedBy == null
                ? Optional.empty()
                : Optional.of(
                        new Replacement(
                                replacedBy,
                                Objects.requireNonNull(replacedPerson),
                                Objects.requireNonNull(replacedAt)));
    }

    /**
     * Nobody gets what was made of it until it is released.
     *
     * @throws Conflict if that is so already, or nothing was made of it yet
     */
    public void withhold(Withholding withholding) {
        if (withheldAt != null) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("media-withheld-already", name));
        }
        if (state != MediaState.READY) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("media-withhold-not-ready"));
        }
        withheldAt = withholding.at();
        withheldPerson = withholding.person();
        withheldReason = withholding.reason();
    }

    /**
     * Whoever might have it before it was withheld may have it again.
     *
     * @throws Conflict if it isn't withheld
     */
    public void release() {
        if (withheldAt == null) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("media-not-withheld", name));
        }
        withheldAt = null;
        withheldPerson = null;
        withheldReason = null;
    }

    /** Nothing as long as it is given out. */
    public Optional<Withholding> withholding() {
        return withheldAt == null
                ? Optional.empty()
                : Optional.of(
                        new Withholding(
                                Objects.requireNonNull(withheldPerson),
                                withheldAt,
                                Objects.requireNonNull(withheldReason)));
    }

    public UUID id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    public MediaType type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** The post that it was brought for; nothing if it is the library's. */
    public Optional<UUID> postId() {
        return Optional.ofNullable(postId);
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public MediaState state() {
        return state;
    }

    /** The code of why it was refused. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** Of a picture or film that is ready, standing upright. */
    public Optional<PictureSize> pictureSize() {
        return width == null
                ? Optional.empty()
                : Optional.of(new PictureSize(width, Objects.requireNonNull(height)));
    }

    public MediaWords words() {
        return new MediaWords(alternative, caption, credit, licence, licenceEnds);
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaFile file && file.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
