package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.duta.model.identity.Absence;
import org.duta.model.identity.AbsencePolicy;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;

/** Lends what the actor clears to a colleague for a time. */
@Stateless
public class RecordAbsence {

    @Inject StandIns standIns;
    @Inject PersonFinder people;
    @Inject Event<Recorded> events;

    /**
     * @param until when the actor is back
     * @throws NotAllowed if the actor clears nothing in their own right
     * @throws Invalid if the stand-in is no colleague in a mission that the actor clears for, or
     *     the times can't be
     */
    public void record(Actor actor, String standIn, Instant from, Instant until) {
        AbsencePolicy.mayRecord(actor).enforce();
        if (people.colleagues(actor).stream().noneMatch(card -> card.handle().equals(standIn))) {
            throw new Invalid(Problem.INVALID, Reason.of("stand-in-no-colleague", standIn));
        }
        Absence absence = new Absence(actor.handle(), standIn, from, until);
        standIns.add(absence);
        events.fire(AbsenceEvent.recorded(actor.handle(), absence));
    }
}
