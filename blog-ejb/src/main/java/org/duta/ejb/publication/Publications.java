package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.Slug;
import org.duta.model.post.Post;
import org.duta.model.publication.Publication;

/** Loads and keeps publications, and finds free addresses for them. */
@Stateless
public class Publications {

    @PersistenceContext EntityManager entities;

    public Optional<Publication> find(UUID postId) {
        return Optional.ofNullable(entities.find(Publication.class, postId));
    }

    public Publication get(UUID postId) {
        return find(postId)
                .orElseThrow(() -> new IllegalStateException("A live post is always published"));
    }

    public void add(Publication publication) {
        entities.persist(publication);
    }

    /**
     * Makes the words of some posts that wait for them.
     *
     * @return how many there were; 0 if another node has the rest
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int tokenize(int limit) {
        List<?> ids =
                entities.createNativeQuery(
                                "select post_id from publication where tokens = '{}' and"
                                        + " publication_form(language) = 'tokens'"
                                        + " limit ?1 for update skip locked")
                        .setParameter(1, limit)
                        .getResultList();
        ids.forEach(id -> get((UUID) id).tokenize());
        return ids.size();
    }

    /**
     * The slug that a post keeps for ever: the one it has, else one made from its title, or its id
     * if the title leaves nothing, numbered if taken; one that moves keeps its own if it can. Call
     * it with the journal's head locked, so that two posts can't be given the same one.
     */
    public Slug slugFor(Post post) {
        String given = post.slug();
        return given == null ? freeSlug(post) : new Slug(given);
    }

    private Slug freeSlug(Post post) {
        Slug plain = wanted(post);
        Slug slug = plain;
        for (int number = 2; taken(post, slug); number++) {
            slug = plain.numbered(number);
        }
        return slug;
    }

    private static Slug wanted(Post post) {
        return Optional.ofNullable(post.liveSlug())
                .map(Slug::new)
                .or(() -> Slug.fromTitle(post.current().title()))
                .orElseGet(() -> new Slug(post.id().toString()));
    }

    /** Whether another post has its page there, had it, or is about to. */
    private boolean taken(Post post, Slug slug) {
        return !entities.createNativeQuery(
                        "select 1 from (select id post_id, mission, slug from post union all"
                                + " select post_id, mission, slug from publication union all"
                                + " select post_id, mission, slug from former_address) known"
                                + " where mission = ?1 and slug = ?2 and post_id <> ?3")
                .setParameter(1, post.mission())
                .setParameter(2, slug.value())
                .setParameter(3, post.id())
                .getResultList()
                .isEmpty();
    }

    /** Keeps the address that a post leaves with its next edition, if it does. */
    public void move(Publication shown, Post post, Instant now) {
        String[] left = shown.path().substring(1).split("/", -1);
        if (!left[0].equals(post.mission())) {
            entities.createNativeQuery(
                            "insert into former_address values (?1, ?2, ?3, ?4)"
                                    + " on conflict (mission, slug) do update set left_at = ?4")
                    .setParameter(1, left[0])
                    .setParameter(2, left[1])
                    .setParameter(3, shown.postId())
                    .setParameter(4, Timestamp.from(now))
                    .executeUpdate();
        }
    }
}
