package org.duta.ejb.desk;

import org.duta.model.kernel.Recorded;

/** Somebody made an address of their calendar for programs; the one before it is over. */
public record CalendarKeyRenewed(String actor) implements Recorded {

    @Override
    public String act() {
        return "person.calendar-key-renewed";
    }

    @Override
    public String subject() {
        return "person:" + actor;
    }
}
