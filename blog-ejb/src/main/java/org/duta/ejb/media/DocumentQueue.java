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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaState;

/**
 * The documents that are still to be written anew. Whoever takes one has it for a while; if its
 * node dies, another takes it again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DocumentQueue {

    /** A file that takes its node with it this often is refused. */
    private static final int MOST_TRIES = 3;

    static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;
    @Inject Clock clock;

    /**
     * A document that was taken.
     *
     * @param size in bytes
     * @param worn whether it was tried too often already
     */
    public record Taken(UUID id, String sha256, long size, boolean worn) {}

    /** The one that has waited longest. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "update media_file set leased_until = ?1, tries = tries + 1"
                                        + " where id = (select id from media_file"
                                        + " where state = 'RECEIVED' and type = 'PDF'"
                                        + " and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at limit 1 for update skip locked)"
                                        + " returning id, sha256, size, tries")
                        .setParameter(1, Timestamp.from(now.plus(LEASE)))
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        return rows.stream().map(row -> taken((Object[]) row)).findFirst();
    }

    private static Taken taken(Object[] row) {
        return new Taken(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue() > MOST_TRIES);
    }

    /** Gives one back that nothing was found out about. */
    public void giveBack(UUID id) {
        entities.createNativeQuery(
                        "update media_file set leased_until = null, tries = greatest(0, tries - 1)"
                                + " where id = ?1 and state = 'RECEIVED'")
                .setParameter(1, id)
                .executeUpdate();
    }

    /**
     * What others may have of it is written, and put into the store.
     *
     * @param bytes of that
     * @param words that can be read in it
     */
    public void ready(UUID id, Bytes bytes, int pages, String words) {
        MediaFile file = lock(id);
        if (file.state() != MediaState.RECEIVED) {
            return;
        }
        blobs.record(bytes);
        entities.createNativeQuery(
                        "insert into media_document (media_id, sha256, pages, words)"
                                + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, bytes.sha256())
                .setParameter(3, pages)
                .setParameter(4, words)
                .executeUpdate();
        file.playable(null);
        // A document has no card.
        entities.createNativeQuery(
                        "update media_file set leased_until = null, card_due = false"
                                + " where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        faults.reach("media.derived");
    }

    /**
     * @param reason the code of why it can't be published
     */
    public void refuse(UUID id, String reason) {
        MediaFile file = lock(id);
        if (file.state() == MediaState.RECEIVED) {
            file.refuse(reason);
        }
    }

    private MediaFile lock(UUID id) {
        return Objects.requireNonNull(
                entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
