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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/**
 * The pictures of which something is still to be made. Whoever takes one has it for a while; if its
 * node dies, another takes it again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MediaQueue {

    static final Duration LEASE = Duration.ofMinutes(5);

    /** Their types, for SQL. */
    private static final String PICTURES = listed(MediaType::isPicture);

    static String listed(Predicate<MediaType> kind) {
        return Arrays.stream(MediaType.values())
                .filter(kind)
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", "));
    }

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

    /** The picture that has waited longest. */
    public Optional<Taken> take() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "update media_file set leased_until = ?1, tries = tries + 1"
                                        + " where id = (select id from media_file"
                                        + " where state = 'RECEIVED' and type in ("
                                        + PICTURES
                                        + ") and (leased_until is null or leased_until <= ?2)"
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
        // Whoever draws its card needn't wait for the end of this lease.
        entities.createNativeQuery("update media_file set leased_until = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
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
     * A picture whose card is to be drawn.
     *
     * @param sha256 of its largest rendition
     * @param size of that
     */
    public record CardDue(UUID id, Focus focus, String sha256, PictureSize size) {}

    /** The card that has waited longest. */
    public Optional<CardDue> takeCard() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "with due as (update media_file set leased_until = ?1"
                                        + " where id = (select id from media_file"
                                        + " where card_due and state = 'READY'"
                                        + " and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at limit 1 for update skip locked)"
                                        + " returning id, focus_x, focus_y)"
                                        + " select d.id, d.focus_x, d.focus_y, r.sha256, r.width,"
                                        + " r.height from due d join media_rendition r"
                                        + " on r.media_id = d.id and r.format = 'JPEG'"
                                        + " order by r.width desc limit 1")
                        .setParameter(1, Timestamp.from(now.plus(LEASE)))
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        return rows.stream().map(row -> cardDue((Object[]) row)).findFirst();
    }

    private static CardDue cardDue(Object[] row) {
        return new CardDue(
                (UUID) row[0],
                new Focus(((Number) row[1]).intValue(), ((Number) row[2]).intValue()),
                (String) row[3],
                new PictureSize((Integer) row[4], (Integer) row[5]));
    }

    /** Its card is drawn; if what matters in it is somewhere else meanwhile, it is drawn again. */
    public void keepCard(CardDue due, PictureSize size, Path made) {
        entities.createNativeQuery(
                        "insert into media_card (media_id, width, height, sha256)"
                                + " values (?1, ?2, ?3, ?4) on conflict (media_id) do update set"
                                + " width = ?2, height = ?3, sha256 = ?4")
                .setParameter(1, due.id())
                .setParameter(2, size.width())
                .setParameter(3, size.height())
                .setParameter(4, blobs.keep(made).sha256())
                .executeUpdate();
        endCard(due);
    }

    /** It can't be drawn for this picture: the whole one is shown instead. */
    public void giveCardUp(CardDue due) {
        endCard(due);
    }

    private void endCard(CardDue due) {
        entities.createNativeQuery(
                        "update media_file set leased_until = null,"
                                + " card_due = focus_x <> ?2 or focus_y <> ?3 where id = ?1")
                .setParameter(1, due.id())
                .setParameter(2, due.focus().x())
                .setParameter(3, due.focus().y())
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
