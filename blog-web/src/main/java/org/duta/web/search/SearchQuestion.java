package org.duta.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.duta.ejb.publication.PageCursor;
import org.duta.ejb.search.SearchCursor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.duta.web.kernel.Parameters;
import org.duta.web.publication.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the search page asks.
 *
 * @param typed as it stands in the field
 * @param words null if nothing is asked, or what can't be
 * @param languages one, or none for all
 * @param refusal why it can't be answered
 */
record SearchQuestion(
        String typed,
        @Nullable SearchWords words,
        Set<LanguageTag> languages,
        @Nullable SearchCursor after,
        @Nullable Invalid refusal) {

    static SearchQuestion of(HttpServletRequest request) {
        String typed = given(request, "q").strip();
        try {
            String language = given(request, "language");
            return new SearchQuestion(
                    typed,
                    typed.isEmpty() ? null : SearchWords.of(typed),
                    language.isEmpty() ? Set.of() : Set.of(LanguageTag.of(language)),
                    cursor(given(request, "after")),
                    null);
        } catch (Invalid refused) {
            return new SearchQuestion(typed, null, Set.of(), null, refused);
        }
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The part of the results, then where it ended. */
    private static @Nullable SearchCursor cursor(String after) {
        if (after.isEmpty()) {
            return null;
        }
        boolean below = after.charAt(0) == 'b';
        if (!below && after.charAt(0) != 'h') {
            throw Parameters.bad("cursor-unreadable", after);
        }
        PageCursor place = after.length() == 1 ? null : Cursors.read(after.substring(1));
        return new SearchCursor(below, place);
    }

    /** The address of the first page of the same. */
    String path() {
        String language = languages.stream().map(tag -> "&language=" + tag).findFirst().orElse("");
        return "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + language;
    }

    String path(SearchCursor next) {
        PageCursor place = next.after();
        return path()
                + "&after="
                + (next.below() ? "b" : "h")
                + (place == null ? "" : Cursors.write(place));
    }
}
