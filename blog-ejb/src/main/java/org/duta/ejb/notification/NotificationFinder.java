package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Shows people what they were told. */
@Stateless
public class NotificationFinder {

    /** As many as anybody looks at; older ones are past. */
    public static final int MOST = 100;

    /** Of alerts and drills, as long as the confirmation is owed. */
    private static final String OWED =
            "(n.occasion not in ('ALERT_RAISED', 'ALERT_OVERDUE') or exists (select 1"
                    + " from confirmation c where c.post_id = n.post_id and c.edition = n.edition"
                    + " and c.confirmed_at is null and (exists (select 1 from publication p where"
                    + " p.post_id = c.post_id and p.edition = c.edition and p.withdrawn_at is null)"
                    + " or exists (select 1 from edition e where e.post_id = c.post_id"
                    + " and e.number = c.edition and e.state = 'DRILL_RAISED'))))";

    /**
     * Nobody is kept waiting for what was decided, confirmed, taken back or claimed by somebody
     * else since.
     */
    static final String STANDS =
            OWED
                    + " and (n.occasion not in ('YOUR_TURN', 'DUE_SOON', 'OVERDUE') or exists (select 1"
                    + " from review_step s join review r on r.id = s.review_id where s.id = n.step_id"
                    + " and r.state = 'OPEN' and s.decision is null and (n.occasion = 'OVERDUE'"
                    + " or s.claimed_by is null or s.claimed_by = n.person_handle)))";

    @PersistenceContext EntityManager entities;
    @Inject PersonFinder people;

    /**
     * Something that somebody was told.
     *
     * @param title of the post as it is now; null for whoever may not read it any more
     * @param drill whether the post is an alert for practice
     * @param actor the name of whoever did it; null if time did
     * @param readAt null as long as it is unread
     */
    public record Notice(
            UUID id,
            Occasion occasion,
            UUID post,
            @Nullable String title,
            boolean drill,
            int edition,
            @Nullable String actor,
            Instant at,
            @Nullable Instant readAt) {

        /** Where it leads: to where one writes what is to be written on, or to the pictures. */
        public String path() {
            return switch (occasion) {
                case COMMENT, SENT_BACK -> "/desk/edit?id=" + post;
                case LICENCE_ENDING,
                        LICENCE_ENDED,
                        FILE_REPLACED,
                        FILE_WITHHELD,
                        FILE_RELEASED,
                        WORDS_WAITING ->
                        "/desk/media?post=" + post;
                default -> "/desk/read?id=" + post;
            };
        }
    }

    /** What the person was told, the newest first. */
    public List<Notice> of(Actor actor, boolean unreadOnly) {
        return notices(
                actor,
                " where n.person_handle = ?1 and "
                        + (unreadOnly
                                ? "n.read_at is null and " + STANDS
                                : "(n.read_at is not null or " + STANDS + ")"),
                actor.handle());
    }

    /** What a letter is to tell, as far as it still stands. */
    public List<Notice> in(Actor actor, Letters.Taken letter) {
        UUID one = letter.notification();
        return notices(
                actor,
                (one == null ? " where n.daily_letter = ?1 and " : " where n.id = ?1 and ")
                        + STANDS,
                one == null ? letter.id() : one);
    }

    /** How many of them are unread. */
    public int unread(Actor actor) {
        Number unread =
                (Number)
                        entities.createNativeQuery(
                                        "select count(*) from notification n where"
                                                + " n.person_handle = ?1 and n.read_at is null and "
                                                + STANDS)
                                .setParameter(1, actor.handle())
                                .getSingleResult();
        return unread.intValue();
    }

    @SuppressWarnings("unchecked")
    private List<Notice> notices(Actor actor, String condition, Object parameter) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select n.id, n.occasion, n.post_id, n.edition, n.actor, n.at,"
                                        + " n.read_at from notification n"
                                        + condition
                                        + " order by n.at desc, n.id")
                        .setParameter(1, parameter)
                        .setMaxResults(MOST)
                        .getResultList();
        Map<String, PersonCard> names =
                people.cards(
                        rows.stream()
                                .map(row -> (String) row[4])
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return rows.stream().map(row -> notice(actor, row, names)).toList();
    }

    private Notice notice(Actor actor, Object[] row, Map<String, PersonCard> names) {
        PersonCard by = row[4] == null ? null : names.get((String) row[4]);
        UUID postId = (UUID) row[2];
        Post post = Objects.requireNonNull(entities.find(Post.class, postId));
        return new Notice(
                (UUID) row[0],
                Occasion.valueOf((String) row[1]),
                postId,
                title(actor, post),
                post.isDrill(),
                (Integer) row[3],
                by == null ? null : by.name(),
                ((Timestamp) row[5]).toInstant(),
                row[6] == null ? null : ((Timestamp) row[6]).toInstant());
    }

    private static @Nullable String title(Actor actor, Post post) {
        return PostPolicy.mayRead(actor, post).isAllowed() ? post.current().title() : null;
    }
}
