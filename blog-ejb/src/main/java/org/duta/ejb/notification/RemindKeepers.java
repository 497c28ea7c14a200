package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.model.notification.Occasion;

/**
 * Tells the lead mission's editors and the authors of a post that the licence of a file in it ends,
 * 30 and 7 days before, and when it has ended. Each once, on however many nodes this is done at
 * once, and once for all files of a post.
 */
@Stateless
public class RemindKeepers {

    private static final int AT_ONCE = 200;

    /** In one order everywhere, so that two nodes wait for each other and never in a circle. */
    private static final String WARN =
            "insert into licence_warning select d.post_id, d.id, d.licence_ends, d.days, ?2 from ("
                    + "select u.post_id, f.id, f.licence_ends,"
                    + " case when f.licence_ends < cast(?1 as date) then 0"
                    + " when f.licence_ends <= cast(?1 as date) + 7 then 7 else 30 end days"
                    + " from media_file f cross join lateral (select post_id from used_media"
                    + " where media_id = f.id) u where f.licence_ends <= cast(?1 as date) + 30) d"
                    + " where not exists (select from licence_warning w where w.post_id = d.post_id"
                    + " and w.media_id = d.id and w.licence_ends = d.licence_ends"
                    + " and w.days = d.days) order by d.post_id, d.id limit "
                    + AT_ONCE
                    + " on conflict do nothing returning post_id, days";

    @PersistenceContext EntityManager entities;
    @Inject Keepers keepers;
    @Inject Clock clock;

    public void remind() {
        Instant now = clock.instant();
        List<?> rows =
                entities.createNativeQuery(WARN)
                        .setParameter(1, LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                        .setParameter(2, Timestamp.from(now))
                        .getResultList();
        Map<UUID, Integer> nearest = new TreeMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            nearest.merge((UUID) row[0], (Integer) row[1], Math::min);
        }
        nearest.forEach(
                (post, days) ->
                        keepers.tell(
                                post,
                                days == 0 ? Occasion.LICENCE_ENDED : Occasion.LICENCE_ENDING,
                                null));
    }
}
