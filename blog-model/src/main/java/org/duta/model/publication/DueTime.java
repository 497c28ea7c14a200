package org.duta.model.publication;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * A time at which something goes live, and the zone that it was given in.
 *
 * @param at in whole seconds
 */
public record DueTime(Instant at, ZoneId zone) {

    /** Nobody means a time further away. */
    public static final Duration FURTHEST = Duration.ofDays(2 * 366);

    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.*");

    /**
     * Reads what somebody gave.
     *
     * @param given an RFC 3339 time; or one without an offset, for example {@code
     *     2026-12-01T07:00}, which is then what the clocks show in {@code zone}
     * @throws Invalid if it can't be read, has parts of a second, or if the clocks in {@code zone}
     *     never show it or show it twice: the reason says what they do
     */
    public static DueTime read(String given, ZoneId zone) {
        try {
            if (FOUR_DIGIT_YEAR.matcher(given).matches()) {
                return namesMoment(given)
                        ? new DueTime(whole(OffsetDateTime.parse(given).toInstant()), zone)
                        : shownIn(zone, LocalDateTime.parse(given));
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a year beyond RFC 3339 is.
        }
        throw invalid("time-unreadable", given);
    }

    /** Whether what somebody gave is one moment, whatever zone is meant. */
    public static boolean namesMoment(String given) {
        return WITH_OFFSET.matcher(given.strip()).matches();
    }

    /**
     * The zone that somebody named.
     *
     * @param id of the tz database, for example {@code Asia/Tokyo}
     * @throws Invalid if there is none of that name
     */
    public static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw invalid("zone-unknown", id);
        }
    }

    private static DueTime shownIn(ZoneId zone, LocalDateTime shown) {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        if (change == null) {
            return new DueTime(whole(shown.atZone(zone).toInstant()), zone);
        }
        ZoneOffset before = change.getOffsetBefore();
        ZoneOffset after = change.getOffsetAfter();
        throw change.isGap()
                ? invalid(
                        "time-never-shown",
                        words(shown),
                        zone,
                        change.getDateTimeBefore().toLocalTime(),
                        change.getDateTimeAfter().toLocalTime())
                : invalid(
                        "time-shown-twice",
                        words(shown),
                        zone,
                        shown.atOffset(before),
                        shown.atOffset(after));
    }

    private static String words(LocalDateTime shown) {
        return shown.toLocalDate() + " " + shown.toLocalTime();
    }

    private static Instant whole(Instant at) {
        if (at.getNano() != 0) {
            throw invalid("time-not-whole");
        }
        return at;
    }

    /**
     * @throws Invalid if it isn't after {@code now}, or is further away than {@link #FURTHEST}
     */
    public void expectAfter(Instant now) {
        if (!at.isAfter(now)) {
            throw invalid("time-over", at);
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw invalid("time-too-far", at);
        }
    }

    private static Invalid invalid(String code, Object... arguments) {
        return new Invalid(Problem.INVALID, Reason.of(code, arguments));
    }
}
