package org.duta.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder beside the checkout's root that holds real input and schemas: {@code DUTA_SHARED}. A
 * test that needs what isn't there says so and is skipped.
 */
final class SharedFolder {

    private SharedFolder() {}

    static Path require(String name) {
        Path path = folder().resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.exists(path), path + " is missing; DUTA_SHARED says where to look");
        return path;
    }

    /** Tests run in the module's folder. */
    private static Path folder() {
        String told = System.getenv("DUTA_SHARED");
        return told == null || told.isBlank() ? Path.of("../../shared") : Path.of(told);
    }
}
