package org.duta.ejb.publication.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last file of a page: the next one begins right after. */
public record LibraryCursor(Instant uploadedAt, UUID id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,17})\\.([0-9a-f-]{36})");

    /** As addresses have it. */
    public String code() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, uploadedAt) + "." + id;
    }

    /** Nothing if no page ends so. */
    public static Optional<LibraryCursor> find(String code) {
        Matcher parts = FORM.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LibraryCursor(
                            Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                            UUID.fromString(parts.group(2))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
