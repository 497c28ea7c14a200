package org.duta.model.outside;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks what, and for how long.
 *
 * @param email so that the editors know who is meant; nothing is sent to it
 */
public record OutsideRequest(
        String name, @Nullable String email, Purpose purpose, String question, Duration validFor) {

    /** UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    /** UTF-16 units; RFC 5321 allows no longer path. */
    public static final int LONGEST_EMAIL = 254;

    /** UTF-16 units. */
    public static final int LONGEST_QUESTION = 2_000;

    public static final Duration USUAL = Duration.ofDays(3);

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /**
     * Reads what was typed.
     *
     * @param validFor of ISO 8601, for example {@code P3D} or {@code PT12H}; {@link #USUAL} if it
     *     is left out
     * @throws Invalid with everything at once that isn't as it should be
     */
    public static OutsideRequest of(
            @Nullable String name,
            @Nullable String email,
            @Nullable String purpose,
            @Nullable String question,
            @Nullable String validFor) {
        Faults faults = new Faults();
        OutsideRequest request =
                new OutsideRequest(
                        faults.orElse(
                                "",
                                () ->
                                        Typed.line(
                                                "name",
                                                name,
                                                LONGEST_NAME,
                                                Reason.of("outside-name", LONGEST_NAME))),
                        faults.orElse("", () -> emailOf(email)),
                        faults.orElse(
                                Purpose.FACT_CHECK,
                                () -> Purpose.of(purpose == null ? "" : purpose)),
                        faults.orElse(
                                "",
                                () ->
                                        Typed.text(
                                                "question",
                                                question,
                                                LONGEST_QUESTION,
                                                Reason.of("outside-question", LONGEST_QUESTION))),
                        faults.orElse(USUAL, () -> durationOf(validFor)));
        faults.enforce();
        return request;
    }

    private static @Nullable String emailOf(@Nullable String given) {
        Reason otherwise = Reason.of("outside-email", LONGEST_EMAIL);
        String email = Typed.optional("email", given, LONGEST_EMAIL, otherwise);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Invalid(Problem.INVALID, otherwise);
        }
        return email;
    }

    private static Duration durationOf(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        try {
            Duration duration = Duration.parse(given);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Refused below.
        }
        throw new Invalid(Problem.INVALID, Reason.of("outside-valid-for", LONGEST.toDays()));
    }
}
