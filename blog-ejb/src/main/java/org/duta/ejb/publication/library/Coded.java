package org.duta.ejb.publication.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is chosen from a few, by a code in addresses. */
public interface Coded {

    String name();

    /** As addresses have it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds one of these by its code. */
    static <T extends Coded> Function<String, Optional<T>> among(T[] all) {
        return code -> Arrays.stream(all).filter(each -> each.code().equals(code)).findFirst();
    }
}
