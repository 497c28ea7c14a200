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
import org.duta.ejb.media.RecordingTool.Found;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaState;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;

/**
 * The recordings of which something is still to be made. Whoever takes one has it for a while that
 * grows with its size; if its node dies, another takes it again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordingQueue {

    /** A file that takes its node with it this often is refused. */
    private static final int MOST_TRIES = 3;

    /** Their types, for SQL. */
    private static final String RECORDINGS = MediaQueue.listed(MediaType::isRecording);

    /** As long as looking at a small one and writing it anew may take on a busy machine. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** What a node copies, reads, writes and keeps of it in a second, at least. */
    private static final int BYTES_A_SECOND = 1 << 20;

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;
    @Inject Clock clock;

    /**
     * A recording that was taken.
     *
     * @param worn whether it was tried too often already
     */
    public record Taken(UUID id, String sha256, MediaType type, long size, boolean worn) {}

    /** The one that has waited longest. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "update media_file set leased_until = cast(?1 as timestamptz)"
                                        + " + make_interval(secs => size / "
                                        + BYTES_A_SECOND
                                        + "), tries = tries + 1"
                                        + " where id = (select id from media_file"
                                        + " where state = 'RECEIVED' and type in ("
                                        + RECORDINGS
                                        + ") and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at limit 1 for update skip locked)"
                                        + " returning id, sha256, type, size, tries")
                        .setParameter(1, Timestamp.from(now.plus(LEASE)))
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        return rows.stream().map(row -> taken((Object[]) row)).findFirst();
    }

    private static Taken taken(Object[] row) {
        return new Taken(
                (UUID) row[0],
                (String) row[1],
                MediaType.valueOf((String) row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).intValue() > MOST_TRIES);
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
     * What others may have of it is made, and put into the store.
     *
     * @param bytes of that
     */
    public void ready(UUID id, Found found, Bytes bytes) {
        MediaFile file = lock(id);
        if (file.state() != MediaState.RECEIVED) {
            return;
        }
        blobs.record(bytes);
        PictureSize size = found.size();
        entities.createNativeQuery(
                        "insert into media_recording (media_id, format, sha256, milliseconds,"
                                + " width, height) values (?1, ?2, ?3, ?4, cast(?5 as int),"
                                + " cast(?6 as int))")
                .setParameter(1, id)
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
                .setParameter(1, id)
                .executeUpdate();
        faults.reach("media.derived");
    }

    /**
     * @param reason the code of why nothing can be made of it
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
