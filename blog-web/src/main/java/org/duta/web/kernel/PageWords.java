package org.duta.web.kernel;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.WrittenDay;
import org.jspecify.annotations.Nullable;

/** The functions that pages may call, {@code #{d:…}}: small words, in the page's language. */
public final class PageWords {

    /** What a language calls itself where the Java runtime's name isn't what its speakers say. */
    private static final Map<String, String> OWN_NAMES = Map.of("id", "Bahasa Indonesia");

    private PageWords() {}

    /** A text of a bundle with its one place filled. */
    public static String say(String pattern, Object argument) {
        return new MessageFormat(pattern, locale()).format(new Object[] {argument});
    }

    /** A text of a bundle with its two places filled. */
    public static String say2(String pattern, Object first, Object second) {
        return new MessageFormat(pattern, locale()).format(new Object[] {first, second});
    }

    /** A constant as style classes and addresses write it: {@code IN_REVIEW} as in-review. */
    public static String code(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For {@code datetime}: RFC 3339 in UTC. */
    public static String iso(Instant at) {
        return at.toString();
    }

    /** For example "24 November 2026, 09:00 (UTC+9)". */
    public static String moment(Instant at, @Nullable ZoneId zone) {
        return day(at, zone) + formatted(at, zone, ", HH:mm") + " (" + offset(at, zone) + ")";
    }

    /** For example "24 November 2026". */
    public static String day(Instant at, @Nullable ZoneId zone) {
        return WrittenDay.of(at.atZone(orUtc(zone)), locale());
    }

    /** For example "UTC+5:30". */
    public static String offset(Instant at, @Nullable ZoneId zone) {
        ZoneOffset offset = orUtc(zone).getRules().getOffset(at);
        if (offset.getTotalSeconds() == 0) {
            return "UTC";
        }
        return "UTC" + offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }

    /** What a language calls itself, for example "Français". */
    public static String ownName(LanguageTag language) {
        Locale own = language.locale();
        String name = OWN_NAMES.getOrDefault(language.value(), own.getDisplayName(own));
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(own) + name.substring(first);
    }

    /** A country's name in the page's language. */
    public static String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
    }

    /** A time in a form of {@link DateTimeFormatter}, in the page's language. */
    public static String formatted(Instant at, @Nullable ZoneId zone, String form) {
        return DateTimeFormatter.ofPattern(form, locale()).withZone(orUtc(zone)).format(at);
    }

    private static ZoneId orUtc(@Nullable ZoneId zone) {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
