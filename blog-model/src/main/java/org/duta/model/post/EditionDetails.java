package org.duta.model.post;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an edition has beside its text, at some moment. */
public record EditionDetails(
        String title,
        String summary,
        List<String> topics,
        List<String> contributors,
        List<String> byline) {

    public static EditionDetails of(Edition edition) {
        return new EditionDetails(
                edition.title(),
                edition.summary(),
                edition.topics(),
                edition.contributors(),
                edition.byline());
    }

    /**
     * The value before and the value after of every detail that differs, by its name with {@code
     * .from} and {@code .to}; lists have commas between.
     */
    public Map<String, String> changesTo(EditionDetails after) {
        Map<String, String> now = after.values();
        Map<String, String> changes = new TreeMap<>();
        values().forEach(
                        (name, before) -> {
                            String value = now.getOrDefault(name, "");
                            if (!value.equals(before)) {
                                changes.put(name + ".from", before);
                                changes.put(name + ".to", value);
                            }
                        });
        return changes;
    }

    private Map<String, String> values() {
        return Map.of(
                "title", title,
                "summary", summary,
                "topics", String.join(",", topics),
                "contributors", String.join(",", contributors),
                "byline", String.join(",", byline));
    }
}
