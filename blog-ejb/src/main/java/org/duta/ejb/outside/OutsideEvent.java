package org.duta.ejb.outside;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.outside.OutsideDecision;
import org.duta.model.outside.OutsideReading;
import org.jspecify.annotations.Nullable;

/**
 * Something about a question to somebody outside. The trail names the person who was asked, and
 * never the key.
 *
 * @param actor the handle of whoever asked or revoked; of what is done with an address, {@code
 *     outside:} and the question's number, which is nobody's handle
 */
public record OutsideEvent(String actor, UUID postId, String act, Map<String, String> details)
        implements PostEvent {

    static OutsideEvent asked(OutsideReading reading) {
        return of(reading.askedBy(), "asked", reading, reading.question());
    }

    static OutsideEvent opened(OutsideReading reading) {
        return of(outside(reading), "opened", reading, null);
    }

    static OutsideEvent decided(OutsideReading reading) {
        return of(
                outside(reading),
                reading.decision() == OutsideDecision.CLEAR ? "cleared" : "objected",
                reading,
                reading.comment());
    }

    static OutsideEvent revoked(OutsideReading reading, String by) {
        return of(by, "revoked", reading, null);
    }

    private static String outside(OutsideReading reading) {
        return "outside:" + reading.number();
    }

    private static OutsideEvent of(
            String actor, String what, OutsideReading reading, @Nullable String note) {
        Map<String, String> details = new HashMap<>();
        details.put("outside", Integer.toString(reading.number()));
        details.put("asked", reading.name());
        details.put("purpose", reading.purpose().code());
        details.put("revision", Integer.toString(reading.revisionNumber()));
        if (note != null) {
            details.put("note", note);
        }
        return new OutsideEvent(actor, reading.postId(), "post.outside-" + what, details);
    }
}
