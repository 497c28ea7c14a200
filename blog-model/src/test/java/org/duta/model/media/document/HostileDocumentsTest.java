package org.duta.model.media.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.duta.model.kernel.DocTable;
import org.duta.model.media.box.Box;
import org.duta.model.media.box.BoxBounds;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.document.HostileDocuments.Hostile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("processes")
class HostileDocumentsTest {

    private static final DocTable TABLE =
            new DocTable("hostile-files.md", List.of("document", "what becomes of it"));

    /** What the reader, or the box around it, said of a file. */
    private record Answer(Hostile file, @Nullable Refusal refusal, String said) {}

    @Test
    void each_ends_with_a_clear_answer_and_reaches_nothing(@TempDir Path folder) throws Exception {
        try (ServerSocket home = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Hostile> files =
                    HostileDocuments.callingTo("http://127.0.0.1:" + home.getLocalPort() + "/");
            assertThat(files).hasSizeGreaterThan(50);

            List<Answer> answers = answers(files, folder);

            assertThat(answers)
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.said())
                                        .as(answer.file().name())
                                        .doesNotStartWith("BROKE:");
                                if (answer.file().refusal() != null) {
                                    assertThat(answer.refusal())
                                            .as(answer.file().name())
                                            .isEqualTo(answer.file().refusal());
                                }
                            });
            assertThat(isCalled(home)).isFalse();
            holdTheTableTo(answers);
        }
        try (Stream<Path> left = Files.list(folder.resolve("boxes"))) {
            assertThat(left).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        assertThat(Path.of("/tmp/duta-slip")).doesNotExist();
    }

    private static void holdTheTableTo(List<Answer> answers) {
        List<List<String>> rows =
                answers.stream()
                        .map(
                                answer ->
                                        List.of(
                                                answer.file().name(),
                                                answer.refusal() == null
                                                        ? "read"
                                                        : "refused: " + answer.refusal()))
                        .toList();
        if (DocTable.isWritten()) {
            TABLE.write(rows);
        }
        assertThat(TABLE.rows()).isEqualTo(rows);
    }

    private static boolean isCalled(ServerSocket home) throws IOException {
        home.setSoTimeout(50);
        try {
            home.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static List<Answer> answers(List<Hostile> files, Path folder) throws Exception {
        List<Path> classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        BoxBounds bounds =
                new BoxBounds(
                        Duration.ofSeconds(10), 256, 160L << 20, 1_000, 2, Duration.ofMinutes(9));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Box box = new Box(java, classPath, folder.resolve("boxes"), bounds);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (Hostile file : files) {
                Path input = Files.write(folder.resolve(file.name()), file.bytes());
                waiting.add(two.submit(() -> answer(box, file, input)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : waiting) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            two.shutdownNow();
        }
    }

    private static Answer answer(Box box, Hostile file, Path input) throws IOException {
        try {
            return box.run(
                    ReadDocumentTask.class,
                    input,
                    file.ending(),
                    output -> {
                        ResultFolder result = new ResultFolder(output);
                        Refusal refusal = result.refusal();
                        String said = refusal == null ? result.read().text() : refusal.name();
                        return new Answer(
                                file, refusal, said.substring(0, Math.min(40, said.length())));
                    });
        } catch (BoxFailure e) {
            return new Answer(file, Refusal.BOUNDS, String.valueOf(e.getMessage()));
        }
    }
}
