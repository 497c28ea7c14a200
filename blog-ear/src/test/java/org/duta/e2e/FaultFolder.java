package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Has a server stand still at a place that is named in its code, so that it is killed there. */
final class FaultFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    FaultFolder(String name) {
        try {
            Path tests = Files.createDirectories(Path.of("target/e2e"));
            folder = Files.createTempDirectory(tests, name + "-faults").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server is to be started with, beside other variables. */
    Map<String, String> with(Map<String, String> others) {
        Map<String, String> environment = new TreeMap<>(others);
        environment.put("DUTA_FAULT_FOLDER", folder.toString());
        return environment;
    }

    /** Whoever comes to that place next stays there, whoever else stays there already. */
    void arm(String point) {
        try {
            Files.deleteIfExists(folder.resolve(point + ".reached"));
            Files.createFile(folder.resolve(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReached(String point) {
        Path reached = folder.resolve(point + ".reached");
        Pause.until(PATIENCE, () -> Files.exists(reached), () -> point + " was not reached");
    }
}
