package org.duta.ejb.publication.proof;

import org.duta.model.kernel.Recorded;

/** A node made itself a key to sign with. */
public record KeyMade(String key) implements Recorded {

    /** Whose doing it is when nobody in particular asked for it. */
    static final String NOBODY = "duta";

    @Override
    public String actor() {
        return NOBODY;
    }

    @Override
    public String act() {
        return "key.made";
    }

    @Override
    public String subject() {
        return "key:" + key;
    }

    @Override
    public String toState() {
        return "ACTIVE";
    }
}
