package org.duta.ejb.notification;

import java.util.UUID;
import org.duta.model.kernel.Recorded;

/** An administrator had a dead letter tried again. */
public record LetterRetried(String actor, UUID letter) implements Recorded {

    @Override
    public String act() {
        return "letter.retried";
    }

    @Override
    public String subject() {
        return "letter:" + letter;
    }
}
