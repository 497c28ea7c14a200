package org.duta.model.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How information has to be made public, by Indonesia's law on public information (UU 14/2008). The
 * names are words of texts, and never change.
 */
public enum DocumentClass {
    /** At regular times (article 9). */
    PERIODIC,
    /** At once, because lives or public order hang on it (article 10). */
    IMMEDIATE,
    /** To be had at any time (article 11). */
    ANYTIME;

    /** As texts and addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentClass> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
