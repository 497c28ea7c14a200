package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.media.Focus;
import org.duta.model.media.PictureSize;

/** The pictures whose cards are to be drawn, for the first time or anew. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CardQueue {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject Clock clock;

    /**
     * A picture whose card is to be drawn.
     *
     * @param sha256 of its largest rendition
     * @param size of that
     */
    public record CardDue(UUID id, Focus focus, String sha256, PictureSize size) {}

    /** The card that has waited longest. */
    public Optional<CardDue> take() {
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
    public void keep(CardDue due, PictureSize size, Path made) {
        entities.createNativeQuery(
                        "insert into media_card (media_id, width, height, sha256)"
                                + " values (?1, ?2, ?3, ?4) on conflict (media_id) do update set"
                                + " width = ?2, height = ?3, sha256 = ?4")
                .setParameter(1, due.id())
                .setParameter(2, size.width())
                .setParameter(3, size.height())
                .setParameter(4, blobs.keep(made).sha256())
                .executeUpdate();
        end(due);
    }

    /** It can't be drawn for this picture: the whole one is shown instead. */
    public void giveUp(CardDue due) {
        end(due);
    }

    private void end(CardDue due) {
        entities.createNativeQuery(
                        "update media_file set leased_until = null,"
                                + " card_due = focus_x <> ?2 or focus_y <> ?3 where id = ?1")
                .setParameter(1, due.id())
                .setParameter(2, due.focus().x())
                .setParameter(3, due.focus().y())
                .executeUpdate();
    }
}
