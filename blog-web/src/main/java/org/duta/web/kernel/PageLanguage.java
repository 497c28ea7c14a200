package org.duta.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The language of a page's own words: the first of Indonesian and English that the reader accepts
 * (RFC 9110, section 12.5.4), else English. What is written in a post has its own language.
 */
public final class PageLanguage {

    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** The request attribute with the Locale of a person who is signed in: it goes first. */
    public static final String CHOSEN = "duta.pageLanguage";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, INDONESIAN);

    private PageLanguage() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> SPOKEN.stream().filter(spoken -> same(wanted, spoken)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The one of the spoken languages that a tag names, else English. */
    public static Locale spoken(String tag) {
        return same(Locale.forLanguageTag(tag), INDONESIAN) ? INDONESIAN : Locale.ENGLISH;
    }

    private static boolean same(Locale wanted, Locale spoken) {
        return wanted.getLanguage().equals(spoken.getLanguage());
    }
}
