package org.duta.web.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as HTTP (RFC 9110, section 5.6.7) and RSS (RFC 822 with a year of four digits) write them:
 * English, GMT, whole seconds.
 */
public final class HttpDate {

    private static final DateTimeFormatter PREFERRED = pattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final List<DateTimeFormatter> ACCEPTED =
            List.of(PREFERRED, rfc850(), pattern("EEE MMM ppd HH:mm:ss yyyy"));

    private HttpDate() {}

    /** For example {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    public static String format(Instant at) {
        return PREFERRED.format(at);
    }

    /** The instant of any of HTTP's three forms, or nothing if it is none of them. */
    public static Optional<Instant> parse(String date) {
        return ACCEPTED.stream().flatMap(form -> parse(form, date.strip()).stream()).findFirst();
    }

    private static Optional<Instant> parse(DateTimeFormatter form, String date) {
        try {
            return Optional.of(form.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter rfc850() {
        return english(
                new DateTimeFormatterBuilder()
                        .appendPattern("EEEE, dd-MMM-")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                        .appendPattern(" HH:mm:ss 'GMT'"));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return english(new DateTimeFormatterBuilder().appendPattern(pattern));
    }

    private static DateTimeFormatter english(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
