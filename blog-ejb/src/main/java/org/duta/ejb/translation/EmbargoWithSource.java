package org.duta.ejb.translation;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.PostCreated;
import org.duta.ejb.post.Posts;
import org.duta.ejb.publication.PostEmbargoed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Embargo;

/**
 * A version of an embargoed post is kept for the same people as that is, from its beginning on;
 * once the trail has that it began.
 */
@Stateless
public class EmbargoWithSource {

    @Inject Posts posts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    public void begun(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) PostCreated event) {
        UUID sourceId = event.translationOf();
        Embargo embargo = sourceId == null ? null : posts.get(sourceId).embargo();
        if (embargo != null) {
            Embargo kept =
                    posts.get(event.postId())
                            .embargo(
                                    embargo.until(),
                                    embargo.timeZone(),
                                    embargo.people(),
                                    clock.instant());
            events.fire(PostEmbargoed.kept(event.actor(), event.postId(), null, kept));
        }
    }
}
