package org.duta.ejb.alert;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * A second person confirmed what was raised for practice, and the drill is over.
 *
 * @param note what was said with it
 */
public record DrillConfirmed(
        String actor, UUID postId, int edition, String hash, @Nullable String note)
        implements PostEvent {

    @Override
    public String act() {
        return "post.drill-confirmed";
    }

    @Override
    public String fromState() {
        return EditionState.DRILL_RAISED.name();
    }

    @Override
    public String toState() {
        return EditionState.DRILL_CONFIRMED.name();
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        details.put("edition", Integer.toString(edition));
        details.put("hash", hash);
        if (note != null) {
            details.put("note", note);
        }
        return details;
    }
}
