package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.jspecify.annotations.Nullable;

/** Sets the day by which somebody should look a live post over, or takes it back. */
@Stateless
public class SetReviewDate {

    private static final int LONGEST_YEARS = 10;

    @Inject Posts posts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param day as {@code 2027-06-01}; none takes it back
     * @throws Invalid if it isn't a day to come within ten years
     * @throws Conflict if readers have never seen the post
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void set(Actor actor, UUID postId, @Nullable String day) {
        Post post = posts.lock(actor, postId);
        PostPolicy.maySetReviewDate(actor, post).enforce();
        Instant now = clock.instant();
        LocalDate before = post.reviewBy();
        LocalDate set = day == null ? null : read(day, LocalDate.ofInstant(now, ZoneOffset.UTC));
        post.reviewBy(set, now);
        events.fire(new ReviewDateSet(actor.handle(), postId, before, set));
    }

    private static LocalDate read(String given, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(given.strip());
            if (day.isAfter(today) && day.isBefore(today.plusYears(LONGEST_YEARS))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below.
        }
        throw new Invalid(Problem.INVALID, Reason.of("review-by-day", given));
    }
}
