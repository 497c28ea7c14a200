package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.ejb.review.Reviews;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;
import org.duta.model.publication.DueTime;
import org.duta.model.publication.Schedule;
import org.duta.model.review.Review;
import org.jspecify.annotations.Nullable;

/** Sets the time at which an approved edition goes live by itself. */
@Stateless
public class SchedulePost {

    @Inject Posts posts;
    @Inject Reviews reviews;
    @Inject Schedules schedules;
    @Inject TimeZones zones;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenHash the hash of the approved revision that the actor saw, if given
     * @param at see {@link DueTime#read}
     * @param zone a mission's code, or a zone's name; that of the lead mission if it isn't given
     * @param note what a later edition puts right, told in public
     * @throws Invalid if the time can't be understood or lies in the past
     * @throws Conflict if the post isn't approved, another revision is, or an embargo lasts longer
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void schedule(
            Actor actor,
            UUID postId,
            @Nullable String seenHash,
            @Nullable String at,
            @Nullable String zone,
            @Nullable String note) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.SCHEDULE);
        PostPolicy.mayPublish(actor, post).enforce();
        Review review = reviews.latest(postId);
        review.expectApproved(seenHash);
        Instant now = clock.instant();
        DueTime time =
                DueTime.read(
                        TextRules.needed(at, "time-missing").strip(),
                        zones.of(TextRules.optional(zone), post.mission()));
        time.expectAfter(now);
        post.expectNoEmbargoAt(time.at());
        int edition = post.current().number();
        post.schedule(now);
        schedules.add(
                new Schedule(postId, edition, time, TextRules.optional(note), actor.handle(), now));
        events.fire(new PostScheduled(actor.handle(), postId, edition, review.hash(), time));
    }
}
