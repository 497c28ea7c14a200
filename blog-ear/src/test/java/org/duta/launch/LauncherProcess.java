package org.duta.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as {@code mvn -Prun} starts it, in a process of its own that tests can kill. */
final class LauncherProcess {

    private final Process process;
    private final Path out;
    private final Path err;

    private LauncherProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param scratch where what it prints goes
     * @param environment replaces every {@code DUTA_…} variable of this process
     */
    static LauncherProcess start(Path scratch, Map<String, String> environment) {
        try {
            Files.createDirectories(scratch);
            Path out = Files.createTempFile(scratch, "launcher", ".out");
            Path err = Files.createTempFile(scratch, "launcher", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Run.class.getName(),
                                    scratch.toString(),
                                    "target")
                            .redirectOutput(Redirect.to(out.toFile()))
                            .redirectError(Redirect.to(err.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("DUTA_"));
            builder.environment().putAll(environment);
            return new LauncherProcess(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed that. */
    LauncherProcess awaitPrinted(String words, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!printed().contains(words)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "\"%s\" was not printed, but: %s %s"
                                .formatted(words, printed(), complained()));
            }
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits for its end and gives its status. */
    int awaitEnd(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new AssertionError("it didn't end, but printed: " + printed() + complained());
        }
        return process.exitValue();
    }

    String printed() {
        return read(out);
    }

    /** What it printed on the error stream. */
    String complained() {
        return read(err);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** kill -9. */
    void kill() {
        Processes.kill(process.toHandle());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
