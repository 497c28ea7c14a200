package org.duta.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.identity.EndAbsence;
import org.duta.ejb.identity.PersonCard;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.identity.RecordAbsence;
import org.duta.ejb.identity.StandIns;
import org.duta.ejb.identity.StandIns.AbsenceLine;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /desk/absences}: when somebody is away, and who clears in their place. */
@Named
@ViewScoped
public class AbsencesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/absences?faces-redirect=true";

    @Inject StandIns standIns;
    @Inject PersonFinder people;
    @Inject RecordAbsence recordAbsence;
    @Inject EndAbsence endAbsence;
    @Inject CurrentActor actor;
    @Inject DeskWords words;
    @Inject Notices notices;

    private String standIn = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private transient @Nullable List<AbsenceLine> lines;

    /** From the first day's beginning to the last day's end, where the person is at work. */
    public String record() {
        LocalDate first = from;
        LocalDate last = until;
        if (first == null || last == null) {
            throw new Invalid(Problem.INVALID, Reason.of("absence-dates"));
        }
        recordAbsence.record(
                actor.get(),
                UUID.randomUUID(),
                standIn,
                first.atStartOfDay(words.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(words.getZone()).toInstant());
        notices.leave(words.say("away.recorded", words.person(standIn)));
        return HERE;
    }

    public String end(UUID id) {
        lines = null;
        endAbsence.end(actor.get(), id);
        notices.leave(words.say("away.ended"));
        return HERE;
    }

    /** The list as it was shown, so that a button is always about the line that it stood in. */
    public List<AbsenceLine> getLines() {
        List<AbsenceLine> known = lines;
        if (known == null) {
            known = standIns.of(actor.get());
            lines = known;
        }
        return known;
    }

    public boolean isMine(AbsenceLine line) {
        return line.person().equals(actor.getHandle());
    }

    public boolean isClearing() {
        return actor.get().clearsInOwnRight();
    }

    public List<PersonCard> getColleagues() {
        return people.colleagues(actor.get());
    }

    public String getStandIn() {
        return standIn;
    }

    public void setStandIn(String standIn) {
        this.standIn = standIn;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
