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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.notification.Notifications.News;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/**
 * Tells the lead mission's editors and the authors of a post that the licence of a picture in it
 * ends, 30 and 7 days before, and when it has ended. Each once, on however many nodes this is done
 * at once, and once for all pictures of a post.
 */
@Stateless
public class RemindKeepers {

    private static final int AT_ONCE = 200;

    /** Where readers see it, or where it is being written. */
    private static final String USED =
            "select e.post_id, m.media_id from placed_media m join edition e on e.id = m.edition_id"
                    + " join post p on p.id = e.post_id where m.media_id = f.id"
                    + " and e.id in (p.working_edition, p.live_edition)"
                    + " and e.state not in ('DISCARDED', 'WITHDRAWN')"
                    + " union select s.post_id, s.media_id from shown_media s"
                    + " join publication b using (post_id)"
                    + " where s.media_id = f.id and b.withdrawn_at is null";

    /** In one order everywhere, so that two nodes wait for each other and never in a circle. */
    private static final String WARN =
            "insert into licence_warning select d.post_id, d.id, d.licence_ends, d.days, ?2 from ("
                    + "select u.post_id, f.id, f.licence_ends,"
                    + " case when f.licence_ends < cast(?1 as date) then 0"
                    + " when f.licence_ends <= cast(?1 as date) + 7 then 7 else 30 end days"
                    + " from media_file f cross join lateral ("
                    + USED
                    + ") u where f.licence_ends <= cast(?1 as date) + 30) d"
                    + " where not exists (select from licence_warning w where w.post_id = d.post_id"
                    + " and w.media_id = d.id and w.licence_ends = d.licence_ends"
                    + " and w.days = d.days) order by d.post_id, d.id limit "
                    + AT_ONCE
                    + " on conflict do nothing returning post_id, days";

    @PersistenceContext EntityManager entities;
    @Inject ActorFinder actors;
    @Inject Notifications notifications;
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
                        tell(post, days == 0 ? Occasion.LICENCE_ENDED : Occasion.LICENCE_ENDING));
    }

    private void tell(UUID postId, Occasion occasion) {
        Post post = Objects.requireNonNull(entities.find(Post.class, postId));
        keepers(post).stream()
                .map(actors::byHandle)
                .flatMap(Optional::stream)
                .filter(person -> PostPolicy.mayRead(person, post).isAllowed())
                .forEach(
                        person ->
                                notifications.tell(
                                        person.handle(), new News(occasion, post, null, null)));
    }

    private List<String> keepers(Post post) {
        List<?> handles =
                entities.createNativeQuery(
                                "select m.person_handle from membership m where m.role = 'EDITOR'"
                                        + " and m.mission_code = ?2 union select h.person_handle"
                                        + " from post p join hand h on h.edition_id in"
                                        + " (p.working_edition, p.live_edition) where p.id = ?1"
                                        + " order by 1")
                        .setParameter(1, post.id())
                        .setParameter(2, post.mission())
                        .getResultList();
        return handles.stream().map(String.class::cast).toList();
    }
}
