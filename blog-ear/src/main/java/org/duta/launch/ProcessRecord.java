package org.duta.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in a file which process was started, so that a later launch finds it if this one is
 * killed. A process counts as the same only if its number, its start time and a mark on its command
 * line agree: numbers are used again.
 */
final class ProcessRecord {

    private static final Duration CLOCK_SHIFT = Duration.ofSeconds(5);

    private final Path file;
    private final String mark;

    /**
     * @param mark what the command line of the process must contain
     */
    ProcessRecord(Path file, String mark) {
        this.file = file;
        this.mark = mark;
    }

    void write(ProcessHandle process) {
        String start = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + "\n" + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process, if it is still alive and really the one. */
    Optional<ProcessHandle> survivor() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, lines.get(1)))
                    .filter(process -> commandLine(process).contains(mark));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The command line, also where it is too long for {@link ProcessHandle.Info}. */
    static String commandLine(ProcessHandle process) {
        try {
            byte[] raw =
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private static boolean startedAt(ProcessHandle process, String recorded) {
        Optional<Instant> start = process.info().startInstant();
        if (recorded.isEmpty() || start.isEmpty()) {
            return true;
        }
        return Duration.between(Instant.parse(recorded), start.get()).abs().compareTo(CLOCK_SHIFT)
                < 0;
    }
}
