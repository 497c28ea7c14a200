package org.duta.model.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New details for an edition; null leaves a detail as it is.
 *
 * @param topics slugs
 * @param contributors codes of the contributing missions, without the lead mission
 * @param byline handles in their public order; empty means: whoever typed, most characters first
 */
public record DetailsChange(
        @Nullable String title,
        @Nullable String summary,
        @Nullable List<String> topics,
        @Nullable List<String> contributors,
        @Nullable List<String> byline) {

    /** Leaves everything as it is. */
    public static DetailsChange none() {
        return new DetailsChange(null, null, null, null, null);
    }

    /** The names of the details that it changes, separated by commas. */
    public String fields() {
        List<String> fields = new ArrayList<>();
        addIf(title != null, "title", fields);
        addIf(summary != null, "summary", fields);
        addIf(topics != null, "topics", fields);
        addIf(contributors != null, "contributors", fields);
        addIf(byline != null, "byline", fields);
        return String.join(",", fields);
    }

    private static void addIf(boolean changed, String field, List<String> fields) {
        if (changed) {
            fields.add(field);
        }
    }
}
