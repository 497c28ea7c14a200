package org.duta.ejb.desk;

import java.util.Map;
import java.util.TreeMap;
import org.duta.model.kernel.Recorded;

/**
 * Somebody looked through the trail of the administration, or took a copy of a part of the trail.
 *
 * @param details what was looked for
 */
public record TrailRead(String actor, String act, Map<String, String> details) implements Recorded {

    @Override
    public String subject() {
        return "audit:trail";
    }

    static TrailRead viewed(String actor, TrailFilter filter) {
        return new TrailRead(actor, "audit.viewed", filter.asked());
    }

    static TrailRead exported(String actor, TrailFilter filter, String format) {
        Map<String, String> details = new TreeMap<>(filter.asked());
        details.put("format", format);
        return new TrailRead(actor, "audit.exported", details);
    }
}
