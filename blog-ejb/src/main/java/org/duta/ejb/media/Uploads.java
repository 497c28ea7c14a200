package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaUpload;
import org.jspecify.annotations.Nullable;

/**
 * Uploads in pieces, as tus 1.0 has them. A piece is on the disk before its sender learns of it;
 * whoever is cut off asks how much has come, and goes on from there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {

    private static final int MOST_AT_ONCE = 50;

    @PersistenceContext EntityManager entities;
    @Inject MediaSettings settings;
    @Inject TakeInUpload takeInUpload;
    @Inject Blobs blobs;
    @Inject DiskRoom room;
    @Inject UploadTurns turns;
    @Inject Clock clock;

    /**
     * How far an upload is.
     *
     * @param offset bytes that have come
     * @param length bytes of the whole
     * @param media the file that it has become, once all has come
     */
    public record Progress(UUID id, long offset, long length, @Nullable UUID media) {

        /** Whether all has come. */
        public boolean isWhole() {
            return offset == length;
        }
    }

    /**
     * @param name as the person's device calls it
     * @param length in bytes
     * @param postId the post that it is for, which the actor may write; null for the library
     * @throws NotAllowed if the actor brings nothing
     * @throws Invalid if it is empty or too large
     */
    public Progress begin(Actor actor, String name, long length, @Nullable UUID postId) {
        MediaPolicy.mayUpload(actor).enforce();
        if (underWay(actor) >= MOST_AT_ONCE) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("uploads-too-many", MOST_AT_ONCE));
        }
        room.expect(length);
        return new Progress(takeInUpload.begin(actor, name, length, postId), 0, length, null);
    }

    private long underWay(Actor actor) {
        return (Long)
                entities.createNativeQuery(
                                "select count(*) from media_upload where person_handle = ?1"
                                        + " and media_id is null and expires_at > ?2")
                        .setParameter(1, actor.handle())
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .getSingleResult();
    }

    /**
     * Takes a file in that comes in one piece: no larger than a picture. Its bytes are read as they
     * come; what costs the server something waits for the actor's turn.
     *
     * @return the id of the file
     * @throws Invalid if it is empty, too large, or nothing that may be brought
     */
    public UUID whole(Actor actor, String name, @Nullable UUID postId, InputStream body) {
        MediaPolicy.mayUpload(actor).enforce();
        room.expect(MediaType.LARGEST_PICTURE);
        PartFile part = part(UUID.randomUUID());
        try {
            long length = part.append(0, body, MediaType.LARGEST_PICTURE + 1);
            if (length > MediaType.LARGEST_PICTURE) {
                throw new Invalid(
                        Problem.TOO_LARGE, Reason.of("media-too-large", MediaType.LARGEST_PICTURE));
            }
            UUID id = takeInUpload.begin(actor, name, length, postId);
            try {
                MediaType type = typeOf(part, length);
                return inTurn(
                        actor, () -> takeInUpload.takeIn(actor, id, blobs.put(part.path()), type));
            } finally {
                takeInUpload.forget(id);
            }
        } finally {
            part.delete();
        }
    }

    private <T> T inTurn(Actor actor, Supplier<T> work) {
        try {
            return turns.take(actor.handle(), work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }

    /**
     * @throws NotFound if it isn't the actor's, or was given up
     */
    public Progress progress(Actor actor, UUID id) {
        MediaUpload upload = own(actor, id);
        UUID media = upload.mediaId().orElse(null);
        return new Progress(
                id, media == null ? part(id).length() : upload.length(), upload.length(), media);
    }

    /**
     * Opens an upload for its next piece. To be closed, and then to be {@link #added}.
     *
     * @param offset bytes that have come, as the sender believes
     * @return nothing if all has come, and has become a file
     * @throws Conflict if the sender is mistaken, or the same upload is being sent elsewhere
     */
    public Optional<UploadPiece> open(Actor actor, UUID id, long offset) {
        MediaUpload upload = own(actor, id);
        if (upload.mediaId().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(part(id).open(offset, upload.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How far it is after a piece.
     *
     * @param offset where the piece began
     * @throws Invalid if it is nothing that may be brought; the upload ends with it
     */
    public Progress added(Actor actor, UUID id, long offset) {
        MediaUpload upload = own(actor, id);
        PartFile part = part(id);
        long come = part.length();
        try {
            if (come > 0 && offset < Detection.ENOUGH) {
                typeOf(part, upload.length());
            }
            return new Progress(id, come, upload.length(), null);
        } catch (Invalid refused) {
            cancel(actor, id);
            throw refused;
        }
    }

    /**
     * Takes the file in, if all of it has come: what costs the server something.
     *
     * @throws Invalid if it is nothing that may be brought; the upload ends with it
     */
    public Progress settle(Actor actor, UUID id) {
        Progress progress = progress(actor, id);
        if (progress.media() != null || !progress.isWhole()) {
            return progress;
        }
        try {
            return takeIn(actor, own(actor, id), part(id));
        } catch (Invalid refused) {
            cancel(actor, id);
            throw refused;
        }
    }

    private static MediaType typeOf(PartFile part, long length) {
        MediaType type = Detection.of(part.beginning());
        type.requireLength(length);
        return type;
    }

    /** Its bytes first, however long that takes, and then its record: there is no other moment. */
    private Progress takeIn(Actor actor, MediaUpload upload, PartFile part) {
        return part.alone(whole -> takenIn(actor, upload, whole))
                .orElseGet(() -> progress(actor, upload.id()));
    }

    private Progress takenIn(Actor actor, MediaUpload upload, PartFile part) {
        MediaType type = typeOf(part, upload.length());
        UUID media = takeInUpload.takeIn(actor, upload.id(), blobs.put(part.path()), type);
        part.delete();
        return new Progress(upload.id(), upload.length(), upload.length(), media);
    }

    /** Gives it up. */
    public void cancel(Actor actor, UUID id) {
        own(actor, id);
        takeInUpload.forget(id);
        part(id).delete();
    }

    private MediaUpload own(Actor actor, UUID id) {
        MediaUpload upload = entities.find(MediaUpload.class, id);
        if (upload == null
                || !upload.isOf(actor.handle())
                || upload.expiresAt().isBefore(clock.instant())) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("upload-not-found"));
        }
        return upload;
    }

    private PartFile part(UUID id) {
        return new PartFile(settings.uploadsFolder().resolve(id.toString()));
    }
}
