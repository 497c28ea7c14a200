package org.duta.web.portal;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duta.model.kernel.WrittenDay;

/** An embedded post's own words, in the post's language; in English where we have none. */
final class EmbedWords {

    private static final String BUNDLE = "org.duta.web.portal.embed";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    EmbedWords(Locale locale) {
        this.locale = locale;
        ClassLoader loader = EmbedWords.class.getClassLoader();
        words = ResourceBundle.getBundle(BUNDLE, locale, loader, ENGLISH_OTHERWISE);
    }

    /** The language that the words are in, a BCP 47 tag. */
    String language() {
        return spoken().getLanguage();
    }

    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private Locale spoken() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.UK : words.getLocale();
    }

    /** The day in UTC, as the language writes it. */
    String day(Instant at) {
        return WrittenDay.of(at.atOffset(ZoneOffset.UTC), spoken());
    }
}
