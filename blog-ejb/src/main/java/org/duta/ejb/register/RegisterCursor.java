package org.duta.ejb.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the register ended. */
public record RegisterCursor(LocalDate date, long number) {

    private static final Pattern CODE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

    /** As it stands in an address. */
    public String code() {
        return date + "." + number;
    }

    public static Optional<RegisterCursor> of(String code) {
        Matcher parts = CODE.matcher(code);
        try {
            return parts.matches()
                    ? Optional.of(
                            new RegisterCursor(
                                    LocalDate.parse(parts.group(1)),
                                    Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
