package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaUpload;
import org.jspecify.annotations.Nullable;

/** What becomes of an upload once its bytes are here, or won't come any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeInUpload {

    @PersistenceContext EntityManager entities;
    @Inject ReceiveMedia receiveMedia;
    @Inject Clock clock;

    /**
     * @return the id of the upload
     */
    public UUID begin(Actor actor, String name, long length, @Nullable UUID postId) {
        MediaUpload upload = new MediaUpload(actor.handle(), name, length, postId, clock.instant());
        entities.persist(upload);
        return upload.id();
    }

    /**
     * Takes the whole file in, once: whoever asks again after a crash gets the same file.
     *
     * @param bytes that the store has already
     * @return the id of the file
     */
    public UUID takeIn(Actor actor, UUID id, Bytes bytes, MediaType type) {
        MediaUpload upload =
                Objects.requireNonNull(
                        entities.find(MediaUpload.class, id, LockModeType.PESSIMISTIC_WRITE));
        return upload.mediaId().orElseGet(() -> takeIn(actor, upload, bytes, type));
    }

    private UUID takeIn(Actor actor, MediaUpload upload, Bytes bytes, MediaType type) {
        MediaFile file =
                receiveMedia.receive(
                        actor, bytes, type, upload.name(), upload.postId().orElse(null));
        upload.arrivedAs(file.id());
        return file.id();
    }

    /** Does nothing if it has become a file. */
    public void forget(UUID id) {
        entities.createNativeQuery("delete from media_upload where id = ?1 and media_id is null")
                .setParameter(1, id)
                .executeUpdate();
    }

    /**
     * Forgets those that nobody came back to, and those that have long become files.
     *
     * @return their ids
     */
    public List<UUID> forgetExpired() {
        List<?> ids =
                entities.createNativeQuery(
                                "delete from media_upload where expires_at <= ?1 returning id")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
