package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.model.identity.Absence;
import org.duta.model.identity.AbsencePolicy;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;

/** Takes back what was lent: the actor is here again, or isn't going away after all. */
@Stateless
public class EndAbsence {

    @Inject StandIns standIns;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotFound if there is no such absence
     * @throws NotAllowed if it is another's
     */
    public void end(Actor actor, UUID id) {
        Absence absence = standIns.get(id);
        AbsencePolicy.mayEnd(actor, absence).enforce();
        absence.end(clock.instant());
        events.fire(AbsenceEvent.ended(actor.handle(), absence));
    }
}
