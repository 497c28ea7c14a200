package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.identity.Absence;
import org.duta.model.identity.AbsencePolicy;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
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
     * @param id chosen by the caller, so that what is asked for twice is done once
     * @param until when the actor is back
     * @return whether it wasn't recorded before
     * @throws NotAllowed if the actor clears nothing in their own right
     * @throws Conflict if another absence has the id
     * @throws Invalid if the stand-in is no colleague in a mission that the actor clears for, or
     *     the times can't be
     */
    public boolean record(Actor actor, UUID id, String standIn, Instant from, Instant until) {
        AbsencePolicy.mayRecord(actor).enforce();
        Optional<Absence> known = standIns.find(id);
        if (known.isPresent()) {
            if (!known.get().says(actor.handle(), standIn, from, until)) {
                throw new Conflict(Problem.WRONG_STATE, Reason.of("absence-exists"));
            }
            return false;
        }
        if (people.colleagues(actor).stream().noneMatch(card -> card.handle().equals(standIn))) {
            throw new Invalid(Problem.INVALID, Reason.of("stand-in-no-colleague", standIn));
        }
        Absence absence = new Absence(id, actor.handle(), standIn, from, until);
        standIns.add(absence);
        events.fire(AbsenceEvent.recorded(actor.handle(), absence));
        return true;
    }
}
