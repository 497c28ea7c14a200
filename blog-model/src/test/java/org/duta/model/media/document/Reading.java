package org.duta.model.media.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents of tests without a box around it. */
final class Reading {

    private Reading() {}

    static ReadDocument of(byte[] document, String hint) {
        return read(
                document,
                hint,
                result -> {
                    Refusal refusal = result.refusal();
                    if (refusal != null) {
                        throw new AssertionError("refused: " + refusal);
                    }
                    return result.read();
                });
    }

    static @Nullable Refusal refusal(byte[] document, String hint) {
        List<Refusal> refusals =
                read(
                        document,
                        hint,
                        result -> {
                            Refusal refusal = result.refusal();
                            return refusal == null ? List.<Refusal>of() : List.of(refusal);
                        });
        return refusals.isEmpty() ? null : refusals.get(0);
    }

    private interface Result<T> {
        T of(ResultFolder folder) throws IOException;
    }

    private static <T> T read(byte[] document, String hint, Result<T> result) {
        try {
            Path folder = Files.createTempDirectory("reading");
            try {
                Path file = Files.write(folder.resolve("document"), document);
                Path output = Files.createDirectory(folder.resolve("out"));
                new ReadDocumentTask().run(file, hint, output);
                return result.of(new ResultFolder(output));
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
