package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;

/** What others may have of a document is written. */
@Stateless
public class KeepDocument {

    @PersistenceContext EntityManager entities;
    @Inject MediaQueue queue;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;

    /**
     * @param bytes that are in the store already
     * @param words that can be read in it
     */
    public void keep(UUID id, Bytes bytes, int pages, String words) {
        queue.waiting(id).ifPresent(file -> keep(file, bytes, pages, words));
    }

    private void keep(MediaFile file, Bytes bytes, int pages, String words) {
        blobs.record(bytes);
        entities.createNativeQuery(
                        "insert into media_document (media_id, sha256, pages, words)"
                                + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, file.id())
                .setParameter(2, bytes.sha256())
                .setParameter(3, pages)
                .setParameter(4, words)
                .executeUpdate();
        file.playable(null);
        // A document has no card.
        entities.createNativeQuery(
                        "update media_file set leased_until = null, card_due = false"
                                + " where id = ?1")
                .setParameter(1, file.id())
                .executeUpdate();
        faults.reach("media.derived");
    }
}
