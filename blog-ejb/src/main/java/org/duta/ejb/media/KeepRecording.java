package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.PictureSize;

/** What others may have of a recording is made. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepRecording {

    @PersistenceContext EntityManager entities;
    @Inject MediaQueue queue;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;

    /**
     * @param bytes that are in the store already
     */
    public void keep(UUID id, Found found, Bytes bytes) {
        queue.waiting(id).ifPresent(file -> keep(file, found, bytes));
    }

    private void keep(MediaFile file, Found found, Bytes bytes) {
        blobs.record(bytes);
        PictureSize size = found.size();
        entities.createNativeQuery(
                        "insert into media_recording (media_id, format, sha256, milliseconds,"
                                + " width, height) values (?1, ?2, ?3, ?4, cast(?5 as int),"
                                + " cast(?6 as int))")
                .setParameter(1, file.id())
                .setParameter(2, found.format().name())
                .setParameter(3, bytes.sha256())
                .setParameter(4, found.length().toMillis())
                .setParameter(5, size == null ? null : size.width())
                .setParameter(6, size == null ? null : size.height())
                .executeUpdate();
        file.playable(size);
        // A recording has no card.
        entities.createNativeQuery(
                        "update media_file set leased_until = null, card_due = false"
                                + " where id = ?1")
                .setParameter(1, file.id())
                .executeUpdate();
        faults.reach("media.derived");
    }
}
