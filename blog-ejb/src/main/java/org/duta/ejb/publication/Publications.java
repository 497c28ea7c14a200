package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
     * if the title leaves nothing, numbered if taken. Call it with the journal's head locked, so
     * that two posts can't be given the same one.
     */
    public Slug slugFor(Post post) {
        String given = post.slug();
        return given == null ? freeSlug(post) : new Slug(given);
    }

    private Slug freeSlug(Post post) {
        Slug plain =
                Slug.fromTitle(post.current().title())
                        .orElseGet(() -> new Slug(post.id().toString()));
        Slug slug = plain;
        for (int number = 2; taken(post.mission(), slug); number++) {
            slug = plain.numbered(number);
        }
        return slug;
    }

    private boolean taken(String mission, Slug slug) {
        return !entities.createNativeQuery("select 1 from post where mission = ?1 and slug = ?2")
                .setParameter(1, mission)
                .setParameter(2, slug.value())
                .getResultList()
                .isEmpty();
    }
}
