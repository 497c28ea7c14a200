package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a process a clock that is wrong (Debian: libfaketime). */
final class Faketime {

    private Faketime() {}

    static boolean isInstalled() {
        return library().isPresent();
    }

    /**
     * Variables of the process.
     *
     * @param offset for example {@code +5m}
     */
    static Map<String, String> off(String offset) {
        return library()
                .map(
                        library ->
                                Map.of(
                                        "LD_PRELOAD",
                                        library.toString(),
                                        "FAKETIME",
                                        offset,
                                        "FAKETIME_DONT_FAKE_MONOTONIC",
                                        "1",
                                        // Else every wait for a condition ends at once.
                                        "FAKETIME_FORCE_MONOTONIC_FIX",
                                        "0"))
                .orElse(Map.of());
    }

    private static Optional<Path> library() {
        try (Stream<Path> machines = Files.list(Path.of("/usr/lib"))) {
            return machines.map(machine -> machine.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
