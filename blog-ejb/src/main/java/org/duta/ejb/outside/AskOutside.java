package org.duta.ejb.outside;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.outside.OutsidePolicy;
import org.duta.model.outside.OutsideReading;
import org.duta.model.outside.OutsideRequest;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;
import org.duta.model.review.Review;
import org.jspecify.annotations.Nullable;

/** Asks somebody without an account about the revision under review. */
@Stateless
public class AskOutside {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    @Inject Posts posts;
    @Inject Revisions revisions;
    @Inject Reviews reviews;
    @Inject OutsideReadings readings;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * A question that was asked.
     *
     * @param number within the post, from 1
     * @param path of the address to give to the person; told this once
     */
    public record Asked(int number, String path) {}

    /**
     * @param seenHash the hash of the revision that the actor read
     * @throws Invalid if no hash was given
     * @throws Conflict if the post isn't in review, or another revision is under review
     * @throws NotAllowed if the actor may not ask
     */
    public Asked ask(Actor actor, UUID postId, @Nullable String seenHash, OutsideRequest request) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.APPROVE);
        Review review = reviews.latest(postId);
        Instant now = clock.instant();
        OutsidePolicy.mayAsk(actor, post, review, revisions.get(review.revisionId()), now)
                .enforce();
        review.expectHash(TextRules.needed(seenHash, "hash-missing"));
        String key = newKey();
        OutsideReading reading =
                new OutsideReading(
                        review,
                        readings.of(postId).size() + 1,
                        request,
                        OutsideReadings.hashOf(key),
                        actor.handle(),
                        now);
        readings.add(reading);
        events.fire(OutsideEvent.asked(reading));
        return new Asked(reading.number(), "/outside/" + key);
    }

    private static String newKey() {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
