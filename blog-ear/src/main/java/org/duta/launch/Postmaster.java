package org.duta.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's main process on one data directory, as its own file {@code postmaster.pid} tells.
 */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** The process, if it lives and is a PostgreSQL that was started on this directory. */
    Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isOurs);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The port that the living process listens on: the fourth line of its file. */
    int port() {
        try {
            return Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rolls back what is open, writes everything down and ends; kills it after a minute. */
    void stop() {
        process().ifPresent(this::end);
        try {
            // A number that some other program has by now would stop PostgreSQL from starting.
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(ProcessHandle process) {
        Processes.interrupt(process);
        if (!Processes.waitFor(process, PATIENCE)) {
            Processes.kill(process);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        String commandLine = ProcessRecord.commandLine(process);
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
