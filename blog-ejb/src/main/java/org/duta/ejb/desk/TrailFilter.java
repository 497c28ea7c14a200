package org.duta.ejb.desk;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the trail; what is empty or null narrows nothing.
 *
 * @param post a post's id, an address in which it stands, a post's address, or words of any title
 *     that it has had
 * @param actor a handle
 * @param mission the code of the lead or a contributing mission of the post, as it is now
 * @param until not itself included
 */
public record TrailFilter(
        String post,
        String actor,
        String mission,
        String act,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** What was asked for, for the trail's entry on it. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put("post", post);
        asked.put("actor", actor);
        asked.put("mission", mission);
        asked.put("act", act);
        asked.put("since", since == null ? "" : since.toString());
        asked.put("until", until == null ? "" : until.toString());
        asked.values().removeIf(String::isEmpty);
        return asked;
    }
}
