package org.duta.ejb.identity;

import org.duta.model.kernel.Recorded;

/** Somebody changed how they are written to. Their address is nothing for the trail. */
public record ContactChanged(String actor) implements Recorded {

    @Override
    public String act() {
        return "person.contact-changed";
    }

    @Override
    public String subject() {
        return "person:" + actor;
    }
}
