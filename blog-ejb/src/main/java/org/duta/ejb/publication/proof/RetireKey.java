package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.publication.proof.KeyPolicy;
import org.duta.model.publication.proof.SigningKey;

/** Rotates: the key signs nothing more, and whoever signs next makes a new one. */
@Stateless
public class RetireKey {

    @Inject SigningKeys keys;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotAllowed if the actor is no administrator
     * @throws NotFound if there is no such key
     * @throws Conflict if it signs nothing any more
     */
    public void retire(Actor actor, String id) {
        KeyPolicy.mayManage(actor).enforce();
        SigningKey key = keys.lock(id);
        key.retire(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        events.fire(new KeyRetired(actor.handle(), id));
    }
}
