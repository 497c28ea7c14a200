package org.duta.launch;

import java.nio.file.Path;

/**
 * What the build has put ready.
 *
 * @param payara the unpacked Payara
 * @param postgres where PostgreSQL's programs get unpacked
 * @param ear the application
 */
public record Installation(Path payara, Path postgres, Path ear) {

    /** The installation in a build folder ({@code blog-ear/target}). */
    public static Installation in(Path target) {
        Path folder = target.toAbsolutePath().normalize();
        return new Installation(
                folder.resolve("payara/payara6"),
                folder.resolve("postgres"),
                folder.resolve("duta.ear"));
    }

    /** Payara's folder that has {@code modules} and {@code domains}. */
    Path glassfish() {
        return payara.resolve("glassfish");
    }
}
