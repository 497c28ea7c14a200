package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.notification.LetterPolicy;

/** Has a dead letter tried again. */
@Stateless
public class RetryLetter {

    @Inject Letters letters;
    @Inject Event<Recorded> events;

    /**
     * Does nothing if somebody else has done it already.
     *
     * @throws NotAllowed if the actor is no administrator
     */
    public void retry(Actor actor, UUID letter) {
        LetterPolicy.mayManage(actor).enforce();
        if (letters.revive(letter)) {
            events.fire(new LetterRetried(actor.handle(), letter));
        }
    }
}
