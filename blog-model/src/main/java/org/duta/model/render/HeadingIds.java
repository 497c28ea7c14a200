package org.duta.model.render;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;

/**
 * Gives headings the ids that GitHub gives them: lower case, in the heading's own script, without
 * punctuation, spaces as hyphens, repeated ones numbered. No such id has a colon, which keeps them
 * apart from those of footnotes.
 */
final class HeadingIds {

    /** In code points. */
    private static final int LONGEST = 100;

    private static final Pattern NOT_KEPT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_ -]");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The id of the next heading of the text, without the prefix; never the same twice. */
    String next(Heading heading) {
        String wanted = slug(PlainText.of(heading, LONGEST));
        String id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + numbers.merge(wanted, 1, Integer::sum);
        }
        return id;
    }

    private static String slug(String heading) {
        String lower = Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String kept = NOT_KEPT.matcher(lower).replaceAll("").strip().replace(' ', '-');
        return kept.isEmpty() ? "section" : shorten(kept);
    }

    private static String shorten(String slug) {
        int letters = slug.codePointCount(0, slug.length());
        return letters <= LONGEST ? slug : slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
    }
}
