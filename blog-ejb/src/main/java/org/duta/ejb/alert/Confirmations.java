package org.duta.ejb.alert;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.alert.Confirmation;
import org.duta.model.post.Edition;
import org.duta.model.post.Move;
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

    @PersistenceContext EntityManager entities;

    public void add(Confirmation confirmation) {
        entities.persist(confirmation);
    }

    /** What is owed for the edition that readers see. */
    public Optional<Confirmation> of(Post post) {
        Edition live = post.live();
        return live == null || !post.permits(Move.CONFIRM) ? Optional.empty() : of(post.id(), live);
    }

    private Optional<Confirmation> of(UUID postId, Edition live) {
        return entities.createQuery(
                        "select c from Confirmation c where c.postId = :post"
                                + " and c.edition = :edition",
                        Confirmation.class)
                .setParameter("post", postId)
                .setParameter("edition", live.number())
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks those that are overdue and that nobody has been told of; what another node has at this
     * moment is passed by.
     */
    public List<Confirmation> lockOverdue(Instant now) {
        List<?> ids =
                entities.createNativeQuery(
                                "select c.id"
                                        + OWED
                                        + " and c.overdue_told_at is null and c.due_at <= ?1"
                                        + " for update of c skip locked")
                        .setParameter(1, Timestamp.from(now))
                        .getResultList();
        return ids.stream().map(this::get).toList();
    }

    private Confirmation get(@Nullable Object id) {
        return entities.getReference(Confirmation.class, id);
    }
}
