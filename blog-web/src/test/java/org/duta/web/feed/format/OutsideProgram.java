package org.duta.web.feed.format;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program that we did not write; a test that needs a missing one is shown as skipped. */
final class OutsideProgram {

    private OutsideProgram() {}

    /** What the program printed, errors too. */
    record Outcome(int status, String output) {}

    static Outcome run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("outside", ".out");
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    static void require(String why, String... probe) throws InterruptedException {
        try {
            if (run(probe).status() > 2) {
                abort(why);
            }
        } catch (IOException missing) {
            abort(why);
        }
    }
}
