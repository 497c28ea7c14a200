package org.duta.ejb.identity;

import org.duta.model.kernel.Recorded;

/** Somebody gave the right password. */
public record SignedIn(String actor) implements Recorded {

    @Override
    public String act() {
        return "person.signed-in";
    }

    @Override
    public String subject() {
        return "person:" + actor;
    }
}
