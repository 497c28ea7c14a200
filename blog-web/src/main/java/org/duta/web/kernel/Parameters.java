package org.duta.web.kernel;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Query parameters, read strictly: what isn't known is refused and never ignored. */
public final class Parameters {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-");

    private final MultivaluedMap<String, String> given;

    private Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * @throws Invalid with every parameter that isn't among the known ones, or has an empty value
     *     or one that can't be
     */
    public static Parameters of(MultivaluedMap<String, String> given, Set<String> known) {
        List<Reason> reasons = new ArrayList<>();
        given.forEach(
                (name, values) -> {
                    if (!known.contains(name)) {
                        reasons.add(Reason.of("parameter-unknown", name));
                    } else if (values.contains("")) {
                        reasons.add(Reason.of("parameter-empty", name));
                    }
                    values.stream()
                            .filter(value -> value.indexOf('\0') >= 0)
                            .forEach(value -> reasons.add(unknownValue(name, value)));
                });
        if (!reasons.isEmpty()) {
            throw new Invalid(Problem.BAD_PARAMETER, reasons);
        }
        return new Parameters(given);
    }

    /** Every value of a repeatable parameter. */
    public Set<String> all(String name) {
        return new LinkedHashSet<>(given.getOrDefault(name, List.of()));
    }

    /** The value of a parameter that may be given once. */
    public @Nullable String one(String name) {
        Set<String> values = all(name);
        if (given.getOrDefault(name, List.of()).size() > 1) {
            throw bad("parameter-repeated", name);
        }
        return values.isEmpty() ? null : values.iterator().next();
    }

    /** A whole number between two bounds, both allowed. */
    public long number(String name, long least, long most, long otherwise) {
        String value = one(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad("parameter-not-number", name, value, least, most);
    }

    /** An RFC 3339 time, or a date, which stands for its beginning in UTC. */
    public @Nullable Instant time(String name) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        try {
            if (FOUR_DIGIT_YEAR.matcher(value).lookingAt()) {
                return value.length() == 10
                        ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(value).toInstant();
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a year beyond RFC 3339 is.
        }
        throw bad("parameter-not-time", name, value);
    }

    /** For a value that names nothing. */
    public static Reason unknownValue(String name, String value) {
        return Reason.of("parameter-value-unknown", name, value);
    }

    public static Invalid bad(String code, Object... arguments) {
        return new Invalid(Problem.BAD_PARAMETER, Reason.of(code, arguments));
    }
}
