package org.duta.model.publication.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.WrittenDay;

/** The words that a paper adds to a post, in the post's language, or else in English. */
public final class PaperWords {

    private final ResourceBundle bundle;
    private final Locale locale;

    public PaperWords(LanguageTag language) {
        bundle =
                ResourceBundle.getBundle(
                        "org.duta.model.publication.paper.paper",
                        language.locale(),
                        PaperWords.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Locale spoken = bundle.getLocale();
        locale = spoken.equals(Locale.ROOT) ? Locale.ENGLISH : language.locale();
    }

    public String say(String key) {
        return bundle.getString(key);
    }

    /** The day and the time of a place, with how far that is from UTC. */
    public String when(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return WrittenDay.of(there, locale)
                + there.format(DateTimeFormatter.ofPattern(", HH:mm '(UTC'xxx')'", Locale.ROOT));
    }

    public String corrected(Instant at, ZoneId zone, String note) {
        return say("corrected").replace("{0}", when(at, zone)).replace("{1}", note);
    }

    /** The language's own name for itself. */
    public static String nameOf(LanguageTag language) {
        return language.locale().getDisplayName(language.locale());
    }
}
