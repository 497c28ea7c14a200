package org.duta.ejb.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duta.model.kernel.LanguageTag;

/**
 * A filter as a query of the posts' inverted index, in which a post holds a mark for every mission,
 * topic and so on beside its words (migration 50). What is asked for in words isn't in it.
 */
final class Marks {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Marks(PostFilter filter) {
        any("=l:", filter.languages().stream().map(LanguageTag::value).toList());
        any("=m:", filter.missions());
        any("=t:", filter.topics());
        any("=g:", filter.countries());
        any("=a:", filter.authors());
        any("=k:", filter.kinds().stream().map(Enum::name).toList());
    }

    private void any(String kind, Collection<String> words) {
        if (!words.isEmpty()) {
            parts.add("publication_any('" + kind + "', string_to_array(?, ','))");
            values.add(String.join(",", words));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** An expression with a {@code ?} for each of the values. */
    String sql() {
        return String.join(" && ", parts);
    }

    List<Object> values() {
        return values;
    }
}
