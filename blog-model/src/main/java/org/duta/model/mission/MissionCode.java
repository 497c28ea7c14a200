package org.duta.model.mission;

import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** A mission's code, the first part of its addresses: {@code tokyo}, {@code geneva-un}. */
public record MissionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * @throws Invalid if it isn't 2 to 40 lower-case letters, digits and hyphens
     */
    public static MissionCode of(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new Invalid(Problem.INVALID, Reason.of("mission-unknown", value));
        }
        return new MissionCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
