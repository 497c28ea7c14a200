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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaKind;
import org.duta.model.media.MediaState;
import org.duta.model.media.MediaType;

/**
 * The files of which something is still to be made. Whoever takes one has it for a while; if its
 * node dies, another takes it again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MediaQueue {

    /** A file that takes its node with it this often is refused. */
    private static final int MOST_TRIES = 3;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * Which files somebody takes, and how long they have one for.
     *
     * @param shortest what a small one may take on a busy machine
     * @param bytesASecond what a node gets through at least: a larger one is theirs for longer
     */
    public record Lease(MediaKind kind, Duration shortest, long bytesASecond) {

        /** Of files that are all as good as small. */
        public Lease(MediaKind kind, Duration length) {
            this(kind, length, Long.MAX_VALUE);
        }
    }

    /**
     * A file that was taken.
     *
     * @param worn whether it was tried too often already
     */
    public record Taken(UUID id, String sha256, MediaType type, long size, boolean worn) {}

    /** The one that has waited longest. */
    public Optional<Taken> take(Lease lease) {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "update media_file set leased_until = cast(?1 as timestamptz)"
                                        + " + make_interval(secs => size / ?3), tries = tries + 1"
                                        + " where id = (select id from media_file"
                                        + " where state = 'RECEIVED' and type in ("
                                        + types(lease.kind())
                                        + ") and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at limit 1 for update skip locked)"
                                        + " returning id, sha256, type, size, tries")
                        .setParameter(1, Timestamp.from(now.plus(lease.shortest())))
                        .setParameter(2, Timestamp.from(now))
                        .setParameter(3, lease.bytesASecond())
                        .getResultList();
        return rows.stream().map(row -> taken((Object[]) row)).findFirst();
    }

    private static String types(MediaKind kind) {
        return Arrays.stream(MediaType.values())
                .filter(type -> type.kind() == kind)
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
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
     * @param reason the code of why nothing can be made of it
     */
    public void refuse(UUID id, String reason) {
        waiting(id).ifPresent(file -> file.refuse(reason));
    }

    /** For whoever keeps what was made of it: nobody else does until their transaction ends. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<MediaFile> waiting(UUID id) {
        return Optional.ofNullable(
                        entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.state() == MediaState.RECEIVED);
    }
}
