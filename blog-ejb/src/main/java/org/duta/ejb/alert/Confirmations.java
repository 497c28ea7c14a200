package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.model.alert.Confirmation;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.jspecify.annotations.Nullable;

/** Keeps what is owed since alerts were raised. */
@Stateless
public class Confirmations {

    /** Those of the editions that readers see; by {@code confirmation_owed}. */
    static final String OWED =
            " from confirmation c join publication p on p.post_id = c.post_id"
                    + " and p.edition = c.edition and p.withdrawn_at is null"
                    + " where c.confirmed_at is null";

    /** Those of drills that are under way; by {@code edition_drilled}. */
    private static final String DRILLED =
            " from confirmation c join edition e on e.post_id = c.post_id"
                    + " and e.number = c.edition and e.state = 'DRILL_RAISED'"
                    + " where c.confirmed_at is null";

    private static final String OVERDUE =
            " and c.overdue_told_at is null and c.due_at <= ?1 for update of c skip locked";

    @PersistenceContext EntityManager entities;

    public void add(Confirmation confirmation) {
        entities.persist(confirmation);
    }

    /** What is owed for the edition that readers see, or for a drill that is under way. */
    public Optional<Confirmation> of(Post post) {
        return post.awaiting().flatMap(edition -> of(post.id(), edition));
    }

    /** The handle of whoever raised a revision, if it was raised. */
    public Optional<String> raiserOf(UUID postId, String hash) {
        return entities.createQuery(
                        "select c.raisedBy from Confirmation c where c.postId = :post"
                                + " and c.hash = :hash order by c.raisedAt desc",
                        String.class)
                .setParameter("post", postId)
                .setParameter("hash", hash)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<Confirmation> of(UUID postId, Edition awaiting) {
        return entities.createQuery(
                        "select c from Confirmation c where c.postId = :post"
                                + " and c.edition = :edition",
                        Confirmation.class)
                .setParameter("post", postId)
                .setParameter("edition", awaiting.number())
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks those that are overdue and that nobody has been told of; what another node has at this
     * moment is passed by.
     */
    public List<Confirmation> lockOverdue(Instant now) {
        return Stream.of(OWED, DRILLED)
                .flatMap(owed -> overdue(owed, now).stream())
                .map(this::get)
                .toList();
    }

    private List<?> overdue(String owed, Instant now) {
        return entities.createNativeQuery("select c.id" + owed + OVERDUE)
                .setParameter(1, Timestamp.from(now))
                .getResultList();
    }

    private Confirmation get(@Nullable Object id) {
        return entities.getReference(Confirmation.class, id);
    }
}
