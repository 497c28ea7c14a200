package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.mission.MissionFinder;
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

/**
 * Gives a draft to another lead mission. Its editors clear it; once it is live there, its address
 * before leads to the new one for ever.
 */
@Stateless
public class MovePost {

    @Inject Posts posts;
    @Inject MissionFinder missions;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the post's version that the actor saw
     * @param mission the other mission's code
     * @throws Invalid if there is no such mission, or it leads already
     * @throws Conflict if the post has changed since, or there is no draft
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void move(Actor actor, UUID postId, long seenVersion, String mission) {
        Post post = posts.lock(actor, postId);
        post.expectVersion(seenVersion);
        PostPolicy.mayMove(actor, post).enforce();
        String before = post.mission();
        expectOther(before, mission);
        post.moveTo(mission, clock.instant());
        events.fire(new PostMoved(actor.handle(), postId, before, mission));
    }

    private void expectOther(String before, String mission) {
        if (missions.find(mission).isEmpty()) {
            throw new Invalid(Problem.INVALID, Reason.of("mission-unknown", mission));
        }
        if (mission.equals(before)) {
            throw new Invalid(Problem.INVALID, Reason.of("mission-leads-already", mission));
        }
    }
}
