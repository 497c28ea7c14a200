package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program that we did not write. A test that needs one that isn't here says so and is skipped.
 */
final class OutsideProgram {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPTS = Path.of("src/test/resources/org/duta/e2e");
    private static final int LONGEST_SECONDS = 120;

    private final Path folder;
    private final List<String> program;

    private OutsideProgram(Path folder, List<String> program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * @param folder the program's home, and for what it reads and prints
     */
    static OutsideProgram require(Path folder, String name) {
        if (Arrays.stream(System.getenv("PATH").split(":"))
                .noneMatch(place -> Files.isExecutable(Path.of(place, name)))) {
            abort(name + " is not installed");
        }
        return new OutsideProgram(created(folder), List.of(name));
    }

    /**
     * A Python script of the tests.
     *
     * @param modules what it needs beyond Python's own
     */
    static OutsideProgram requirePython(Path folder, String script, String... modules) {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            abort(PYTHON + " is not installed");
        }
        OutsideProgram python = new OutsideProgram(created(folder), List.of(PYTHON));
        for (String module : modules) {
            if (python.status(new byte[0], "-c", "import " + module) != 0) {
                abort("python3-" + module + " is not installed");
            }
        }
        String path = SCRIPTS.resolve(script).toAbsolutePath().toString();
        return new OutsideProgram(created(folder), List.of(PYTHON, path));
    }

    /** What it printed, after it ended well. */
    String run(byte[] input, String... arguments) {
        int status = status(input, arguments);
        assertThat(status).as("%s %s: %s", program, List.of(arguments), printed("errors")).isZero();
        return printed("output");
    }

    String run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private int status(byte[] input, String... arguments) {
        List<String> command =
                java.util.stream.Stream.concat(program.stream(), Arrays.stream(arguments))
                        .collect(Collectors.toList());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("output").toFile())
                        .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("HOME", folder.toAbsolutePath().toString());
        try {
            Path in = Files.write(folder.resolve("input"), input);
            Process process = builder.redirectInput(in.toFile()).start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String printed(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
