package org.duta.ejb.publication.proof;

import org.duta.model.kernel.Recorded;

/** An administrator had a key sign nothing more. */
public record KeyRetired(String actor, String key) implements Recorded {

    @Override
    public String act() {
        return "key.retired";
    }

    @Override
    public String subject() {
        return "key:" + key;
    }

    @Override
    public String toState() {
        return "RETIRED";
    }
}
