package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.outside.OutsidePolicy;
import org.duta.model.outside.OutsideReading;
import org.duta.model.post.Post;

/** Ends the address that somebody outside was given. */
@Stateless
public class RevokeOutside {

    @Inject Posts posts;
    @Inject Reviews reviews;
    @Inject OutsideReadings readings;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotFound if nobody was asked under that number
     * @throws NotAllowed if the actor neither asked nor is in charge of the post
     * @throws Conflict if the address has ended already
     */
    public void revoke(Actor actor, UUID postId, int number) {
        Post post = posts.read(actor, postId);
        OutsideReading reading = readings.lock(postId, number);
        OutsidePolicy.mayRevoke(actor, post, reading).enforce();
        reading.revoke(actor.handle(), reviews.latest(postId), clock.instant());
        events.fire(OutsideEvent.revoked(reading, actor.handle()));
    }
}
