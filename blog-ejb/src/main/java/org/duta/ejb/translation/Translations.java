package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.ejb.post.Revisions;
import org.duta.model.post.Edition;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;
import org.jspecify.annotations.Nullable;

/** Loads and keeps what language versions account for, and finds the versions of a post. */
@Stateless
public class Translations {

    @PersistenceContext EntityManager entities;
    @Inject Revisions revisions;

    public void add(Translation translation) {
        entities.persist(translation);
    }

    /** Nothing if the post was made against no other. */
    public Optional<Translation> find(UUID postId) {
        return Optional.ofNullable(entities.find(Translation.class, postId));
    }

    /** Those of these posts that were made against another one. */
    public Map<UUID, Translation> all(Collection<UUID> postIds) {
        return postIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select t from Translation t where t.postId in :posts",
                                Translation.class)
                        .setParameter("posts", postIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Translation::postId, Function.identity()));
    }

    /** The versions of these groups, by group, the oldest first; none that was discarded. */
    public Map<UUID, List<Post>> versions(Collection<UUID> groups) {
        return groups.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select p from Post p left join fetch p.working"
                                        + " left join fetch p.live where p.translationGroup in :groups"
                                        + " order by p.createdAt, p.id",
                                Post.class)
                        .setParameter("groups", groups)
                        .getResultStream()
                        .filter(post -> post.state() != EditionState.DISCARDED)
                        .collect(Collectors.groupingBy(Post::translationGroup));
    }

    /** The revision that froze the words of a source that count; null while they are a draft. */
    public @Nullable Integer revisionOf(Post source) {
        Edition counting = SourceWords.counting(source);
        return counting.state() == EditionState.DRAFT
                ? null
                : revisions
                        .findLatestUpTo(source.id(), counting.number())
                        .map(Revision::number)
                        .orElse(null);
    }
}
