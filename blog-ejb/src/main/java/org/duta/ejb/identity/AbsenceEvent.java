package org.duta.ejb.identity;

import java.util.Map;
import org.duta.model.identity.Absence;
import org.duta.model.kernel.Recorded;

/** Somebody said that they are away and who stands in, or that they are back. */
public record AbsenceEvent(String actor, String act, String subject, Map<String, String> details)
        implements Recorded {

    static AbsenceEvent recorded(String actor, Absence absence) {
        return of(actor, "absence.recorded", absence);
    }

    static AbsenceEvent ended(String actor, Absence absence) {
        return of(actor, "absence.ended", absence);
    }

    private static AbsenceEvent of(String actor, String act, Absence absence) {
        return new AbsenceEvent(
                actor,
                act,
                "person:" + absence.person(),
                Map.of(
                        "stand-in",
                        absence.standIn(),
                        "from",
                        absence.beginsAt().toString(),
                        "until",
                        absence.endsAt().toString()));
    }
}
