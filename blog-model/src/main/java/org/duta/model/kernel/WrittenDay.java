package org.duta.model.kernel;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * A day in words, as its language writes it (Unicode CLDR, the long form), for example 24 November
 * 2026. English has the day first, as most of the world does.
 */
public final class WrittenDay {

    private WrittenDay() {}

    /**
     * @param day with a date, in the zone in which it is meant
     */
    public static String of(TemporalAccessor day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(isPlainEnglish(language) ? Locale.UK : language)
                .format(day);
    }

    private static boolean isPlainEnglish(Locale language) {
        return language.getLanguage().equals("en") && language.getCountry().isEmpty();
    }
}
