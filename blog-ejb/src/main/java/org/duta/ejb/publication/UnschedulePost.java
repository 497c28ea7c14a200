package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.publication.Schedule;

/** Takes the time back at which an edition would have gone live; it stays approved. */
@Stateless
public class UnschedulePost {

    @Inject Posts posts;
    @Inject Schedules schedules;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws Conflict if the post isn't scheduled, for example because it is live by now
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void unschedule(Actor actor, UUID postId) {
        Post post = posts.lock(actor, postId);
        post.expect(Move.UNSCHEDULE);
        PostPolicy.mayPublish(actor, post).enforce();
        unschedule(actor, post);
    }

    /** The same with a post that the caller has locked and may publish. */
    public void unschedule(Actor actor, Post post) {
        Schedule schedule = schedules.get(post.id());
        post.unschedule(clock.instant());
        schedules.remove(schedule);
        events.fire(
                new PostUnscheduled(
                        actor.handle(), post.id(), schedule.edition(), schedule.dueAt()));
    }
}
