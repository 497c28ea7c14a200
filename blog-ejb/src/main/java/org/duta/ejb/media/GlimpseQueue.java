package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.media.MediaKind;

/** The pictures of which there is no glimpse yet; those from before there were any among them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GlimpseQueue {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * A picture whose glimpse is to be drawn.
     *
     * @param sha256 of its smallest rendition: that which may be seen through, if there is one
     */
    public record GlimpseDue(UUID id, String sha256) {}

    /** The latest, which is the likeliest to be looked at. */
    public Optional<GlimpseDue> take() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(
                                "with due as (update media_file set leased_until = ?1"
                                        + " where id = (select id from media_file"
                                        + " where glimpse_due and state = 'READY' and type in ("
                                        + MediaQueue.types(MediaKind.PICTURE)
                                        + ") and (leased_until is null or leased_until <= ?2)"
                                        + " order by uploaded_at desc limit 1"
                                        + " for update skip locked) returning id)"
                                        + " select d.id, r.sha256 from due d"
                                        + " join media_rendition r on r.media_id = d.id"
                                        + " order by r.width, r.format desc limit 1")
                        .setParameter(1, Timestamp.from(now.plus(LEASE)))
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new GlimpseDue((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    /** It is drawn, as a JPEG. */
    public void keep(UUID id, byte[] jpeg) {
        entities.createNativeQuery(
                        "insert into media_glimpse (media_id, jpeg) values (?1, ?2)"
                                + " on conflict (media_id) do nothing")
                .setParameter(1, id)
                .setParameter(2, jpeg)
                .executeUpdate();
        giveUp(id);
    }

    /** There is none of it. */
    public void giveUp(UUID id) {
        entities.createNativeQuery(
                        "update media_file set leased_until = null, glimpse_due = false"
                                + " where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
