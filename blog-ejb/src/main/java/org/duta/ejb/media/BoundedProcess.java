package org.duta.ejb.media;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duta.model.media.box.NetworkNamespace;

/**
 * Runs a program on a file that nobody trusts: with nothing of our environment, in a folder of its
 * own, without a network where the kernel gives a namespace, for so long and no longer, and with
 * bounds on its memory, CPU time and output that the kernel keeps (prlimit, where there is one).
 */
final class BoundedProcess {

    private static final long MEMORY_BYTES = 2L << 30;
    private static final long FILE_BYTES = 512L << 20;
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** How much longer it may take on the clock: it gives way to people who write. */
    private static final int PATIENCE = 4;

    private final Path folder;
    private final Duration longest;
    private final long largest;

    /**
     * @param folder that it works in
     * @param longest how long it may take of CPU time; four times as long on the clock
     */
    BoundedProcess(Path folder, Duration longest) {
        this(folder, longest, FILE_BYTES);
    }

    /**
     * @param folder that it works in
     * @param longest how long it may take, on the clock and of CPU time
     * @param largest bytes of each file that it may write
     */
    BoundedProcess(Path folder, Duration longest, long largest) {
        this.folder = folder;
        this.longest = longest;
        this.largest = largest;
    }

    /** It failed, or was stopped at a bound. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /**
     * @return what it wrote to its standard output
     * @throws Failed if it didn't end well, and in time
     */
    String run(Map<String, String> environment, List<String> command)
            throws IOException, Failed, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Stream.of(
                                                NetworkNamespace.prefix().stream(),
                                                modesty(),
                                                bounds(),
                                                command.stream())
                                        .flatMap(part -> part)
                                        .toList())
                        .directory(folder.toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE * longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failed("still at it after " + PATIENCE * longest.toSeconds() + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        if (process.exitValue() != 0) {
            throw new Failed("status " + process.exitValue() + ": " + text.strip());
        }
        return text;
    }

    private static Stream<String> modesty() {
        return Files.isExecutable(NICE)
                ? Stream.of(NICE.toString(), "--adjustment=19")
                : Stream.empty();
    }

    private Stream<String> bounds() {
        return Files.isExecutable(PRLIMIT)
                ? Stream.of(
                        PRLIMIT.toString(),
                        "--as=" + MEMORY_BYTES,
                        "--cpu=" + longest.toSeconds(),
                        "--fsize=" + largest,
                        "--core=0",
                        "--")
                : Stream.empty();
    }
}
