package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.duta.ejb.post.Posts;
import org.duta.ejb.review.Reviews;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.outside.OutsideAnswer;
import org.duta.model.outside.OutsideReading;

/**
 * Keeps what somebody outside decides; they may decide otherwise until their address ends. The key
 * is their right to, and their only one.
 */
@Stateless
public class DecideOutside {

    @Inject Posts posts;
    @Inject OutsideReadings readings;
    @Inject Reviews reviews;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotFound if it is no key, or its address has ended
     * @throws Invalid if it isn't signed with the name of the person who was asked
     */
    public void decide(String key, OutsideAnswer answer) {
        OutsideReading reading = readings.lock(key);
        Instant now = clock.instant();
        reading.expectAskerLetIn(posts.get(reading.postId()));
        reading.expectOpen(reviews.latest(reading.postId()), now);
        reading.decide(answer, now);
        events.fire(OutsideEvent.decided(reading));
    }
}
