package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.notification.Notifications.News;
import org.duta.ejb.publication.library.FileReplaced;
import org.duta.ejb.publication.library.FileWithheld;
import org.duta.ejb.publication.library.WordsWaiting;
import org.duta.model.notification.Occasion;
import org.duta.model.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lead mission's editors and the authors of a post what is to be done about its files.
 */
@Stateless
public class Keepers {

    @PersistenceContext EntityManager entities;
    @Inject Notifications notifications;

    public void replaced(@Observes FileReplaced event) {
        tell(event.postId(), Occasion.FILE_REPLACED, event.actor());
    }

    public void withheld(@Observes FileWithheld event) {
        tell(
                event.postId(),
                event.released() ? Occasion.FILE_RELEASED : Occasion.FILE_WITHHELD,
                event.actor());
    }

    public void waiting(@Observes WordsWaiting event) {
        tell(event.postId(), Occasion.WORDS_WAITING, event.actor());
    }

    /**
     * @param actor the handle of whoever did it; null if time did
     */
    public void tell(UUID postId, Occasion occasion, @Nullable String actor) {
        Post post = Objects.requireNonNull(entities.find(Post.class, postId));
        notifications.tellReaders(of(post), new News(occasion, post, actor, null));
    }

    private List<String> of(Post post) {
        List<?> handles =
                entities.createNativeQuery(
                                "select m.person_handle from membership m where m.role = 'EDITOR'"
                                        + " and m.mission_code = ?2 union select h.person_handle"
                                        + " from post p join hand h on h.edition_id in"
                                        + " (p.working_edition, p.live_edition) where p.id = ?1")
                        .setParameter(1, post.id())
                        .setParameter(2, post.mission())
                        .getResultList();
        return handles.stream().map(String.class::cast).toList();
    }
}
