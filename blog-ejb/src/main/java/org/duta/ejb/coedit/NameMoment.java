package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.model.coedit.Moment;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.duta.model.post.PostPolicy;

/** Names a version of a post's live text, gives it another name, or takes the name away. */
@Stateless
public class NameMoment {

    @Inject LiveTexts texts;
    @Inject Event<Recorded> events;

    /**
     * @param given without a character that shows: the name is taken away
     * @throws NotFound if the text of the current edition has had no such version
     * @throws NotAllowed if the actor may not write the post
     * @throws Invalid if the name is too long
     */
    public void name(Actor actor, UUID postId, long version, String given) {
        Post post = texts.lockPost(actor, postId);
        PostPolicy.mayWrite(actor, post).enforce();
        Edition edition = post.current();
        Moments.requireHad(edition, version);
        String name = Moment.nameOf(given);
        Moment moment = texts.moment(edition, version);
        String before = moment.name() == null ? "" : moment.name();
        if (!before.equals(name)) {
            boolean taken = name.isEmpty();
            texts.put(edition, moment.named(taken ? null : name, taken ? null : actor.handle()));
            events.fire(new MomentNamed(actor.handle(), postId, version, name));
        }
    }
}
