package org.duta.ejb.publication.proof;

import java.util.Map;
import org.duta.model.kernel.Recorded;

/** An administrator said that a key may have been in other hands. */
public record KeyRevoked(String actor, String key, String reason) implements Recorded {

    @Override
    public String act() {
        return "key.revoked";
    }

    @Override
    public String subject() {
        return "key:" + key;
    }

    @Override
    public String toState() {
        return "REVOKED";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("reason", reason);
    }
}
