package org.duta.ejb.notification;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duta.model.kernel.WrittenDay;

/** What letters say, in the language of whoever gets them. */
final class LetterWords {

    private static final String BUNDLE = "org.duta.ejb.notification.letters";

    private final Locale locale;
    private final ResourceBundle words;

    LetterWords(String language) {
        locale = Locale.forLanguageTag(language);
        words =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        LetterWords.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    String moment(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return WrittenDay.of(there, locale)
                + there.format(DateTimeFormatter.ofPattern(", HH:mm", Locale.ROOT))
                + " ("
                + zone.getId()
                + ")";
    }
}
