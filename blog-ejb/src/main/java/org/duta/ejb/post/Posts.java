package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Loads and keeps posts. To whoever may not read a draft there is no such post. */
@Stateless
public class Posts {

    @PersistenceContext EntityManager entities;

    /**
     * Loads a post in order to change it. Its row stays locked until the commit: of two people who
     * act at once, the second sees what the first has done.
     */
    public Post lock(Actor actor, UUID id) {
        return readable(actor, entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Loads a post and its language versions in order to change them, in the order of their ids.
     */
    public List<Post> lockVersions(UUID id) {
        List<?> ids =
                entities.createNativeQuery(
                                "select id from post where translation_group = (select"
                                        + " translation_group from post where id = ?1) order by id")
                        .setParameter(1, id)
                        .getResultList();
        return ids.stream()
                .map(each -> entities.find(Post.class, each, LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    /**
     * Loads those posts that nobody else is changing, for a reaction that nobody is there to be
     * asked for. Waits for nobody.
     *
     * @return in the order of the ids
     */
    public List<Post> lockFree(List<UUID> ids) {
        List<?> free =
                entities.createNativeQuery(
                                "select id from post where id = any(cast(?1 as uuid[])) order by id"
                                        + " for no key update skip locked")
                        .setParameter(
                                1,
                                ids.stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .getResultList();
        return ids.stream()
                .filter(free::contains)
                .map(id -> entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    public Post read(Actor actor, UUID id) {
        return readable(actor, entities.find(Post.class, id));
    }

    /** Loads a post for a reaction to what somebody did who was asked. */
    public Post get(UUID id) {
        return Objects.requireNonNull(entities.find(Post.class, id));
    }

    public void add(Post post) {
        entities.persist(post);
    }

    private static Post readable(Actor actor, @Nullable Post post) {
        if (post == null || !PostPolicy.mayRead(actor, post).isAllowed()) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found"));
        }
        return post;
    }
}
