package org.duta.model.render;

import java.util.Locale;

/** How large a file is, as readers read it: in SI units, as the devices of most of them count. */
final class FileSize {

    private static final long KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private FileSize() {}

    static String of(long bytes, Locale locale) {
        return bytes < MEGA
                ? String.format(locale, "%d kB", Math.max(1, bytes / KILO))
                : String.format(locale, "%.1f MB", bytes / MEGA);
    }
}
