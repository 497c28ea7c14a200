package org.duta.ejb.post;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.mission.MissionFinder;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Faults;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;
import org.duta.model.post.TextRules;

/** Begins a post with its first edition in DRAFT. */
@Stateless
public class CreatePost {

    @Inject Posts posts;
    @Inject References references;
    @Inject MissionFinder missions;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    public UUID create(Actor actor, NewPost draft) {
        return create(actor, draft, new Faults());
    }

    /**
     * @param faults what was found wrong so far with what was sent; told together with the rest
     * @throws Invalid with everything at once that isn't as it should be
     * @throws NotAllowed if the actor is neither writer nor editor of the mission
     */
    public UUID create(Actor actor, NewPost draft, Faults faults) {
        if (missions.find(draft.mission()).isPresent()) {
            PostPolicy.mayCreateIn(actor, draft.mission()).enforce();
        } else {
            faults.add(Reason.of("mission-unknown", draft.mission()));
        }
        references.gather(draft.mission(), draft.details(), faults);
        faults.orElse("", () -> TextRules.text(draft.text()));
        if (draft.drill() && draft.translationOf() != null) {
            faults.add(Reason.of("drill-alone"));
        }
        faults.enforce();
        Post post = begin(actor, draft);
        events.fire(
                new PostCreated(
                        actor.handle(),
                        post.id(),
                        draft.mission(),
                        draft.translationOf(),
                        draft.drill()));
        return post.id();
    }

    private Post begin(Actor actor, NewPost draft) {
        Instant now = clock.instant();
        Post post = new Post(actor.handle(), draft.mission(), draft.language(), draft.kind(), now);
        if (draft.translationOf() != null) {
            post.translates(sourceOf(actor, draft.translationOf()));
        }
        if (draft.drill()) {
            post.practise();
        }
        post.changeDetails(actor.handle(), draft.details(), now);
        post.writeText(actor.handle(), draft.text(), now);
        posts.add(post);
        return post;
    }

    private Post sourceOf(Actor actor, UUID id) {
        Post source = posts.read(actor, id);
        if (source.isDrill()) {
            throw new Invalid(Problem.INVALID, Reason.of("drill-alone"));
        }
        return source;
    }
}
