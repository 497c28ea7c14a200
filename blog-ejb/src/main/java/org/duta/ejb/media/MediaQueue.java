package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/**
 * The files of which something is still to be made. Whoever takes one has it for a while; if its
 * node dies, another takes it again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MediaQueue {

    static final Duration LEASE = Duration.ofMinutes(5);

    /** A file that takes its node with it this often is refused. */
    private static final int MOST_TRIES = 3;

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject FaultPoints faults;
    @Inject Clock clock;

    /**
     * A file that was taken.
     *
     * @param worn whether it was tried too often already
     */
    public record Taken(UUID id, String sha256, boolean worn) {}

    /** The one that has waited longest. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "update media_file set leased_until = ?1, tries = tries + 1"
                                        + " where id = (select id from media_file"
                                        + " where state = 'RECEIVED'"
                                        + " and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at limit 1 for update skip locked)"
                                        + " returning id, sha256, tries")
                        .setParameter(1, Timestamp.from(now.plus(LEASE)))
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Taken(
                                        (UUID) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).intValue() > MOST_TRIES))
                .findFirst();
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
     * Its renditions are made: all of them are there at once.
     *
     * @param folder where they are, by the names of {@link PictureTool#name}
     */
    public void ready(
            UUID id,
            PictureSize upright,
            List<PictureSize> sizes,
            Set<PictureFormat> formats,
            Path folder) {
        MediaFile file = lock(id);
        if (file.state() != MediaState.RECEIVED) {
            return;
        }
        for (PictureSize size : sizes) {
            for (PictureFormat format : formats) {
                add(id, size, format, folder.resolve(PictureTool.name(size, format)));
            }
        }
        file.ready(upright);
        faults.reach("media.derived");
    }

    private void add(UUID id, PictureSize size, PictureFormat format, Path made) {
        entities.createNativeQuery(
                        "insert into media_rendition (media_id, width, height, format, sha256)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, size.width())
                .setParameter(3, size.height())
                .setParameter(4, format.name())
                .setParameter(5, blobs.keep(made).sha256())
                .executeUpdate();
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
