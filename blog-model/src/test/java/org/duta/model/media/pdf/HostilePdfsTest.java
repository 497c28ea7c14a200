package org.duta.model.media.pdf;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.duta.model.kernel.DocTable;
import org.duta.model.media.box.Box;
import org.duta.model.media.box.BoxBounds;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.pdf.HostilePdfs.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What becomes of hostile PDF files that are to be published. */
@ResourceLock("processes")
class HostilePdfsTest {

    private static final DocTable TABLE =
            new DocTable("hostile-files.md", List.of("published PDF", "what becomes of it"));

    @Test
    void each_is_refused_or_written_anew_and_reaches_nothing(@TempDir Path folder)
            throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (ServerSocket home = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Box box = box(folder.resolve("boxes"));
            List<Hostile> files =
                    HostilePdfs.callingTo("http://127.0.0.1:" + home.getLocalPort() + "/");
            for (Hostile file : files) {
                Path input = Files.write(folder.resolve(file.name()), file.bytes());
                rows.add(List.of(file.name(), answer(box, file, input)));
            }
            assertThat(isCalled(home)).isFalse();
        }
        try (Stream<Path> left = Files.list(folder.resolve("boxes"))) {
            assertThat(left).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        if (DocTable.isWritten()) {
            TABLE.write(rows);
        }
        assertThat(TABLE.rows()).isEqualTo(rows);
    }

    private static String answer(Box box, Hostile file, Path input) throws IOException {
        try {
            return box.run(
                    CleanPdfTask.class,
                    input,
                    "",
                    output -> {
                        Optional<PdfRefusal> refusal = CleanPdf.refusal(output);
                        if (refusal.isPresent()) {
                            assertThat(output.resolve("clean.pdf")).doesNotExist();
                            return "refused: " + refusal.get();
                        }
                        PdfWalk.requireHarmless(file.name(), CleanPdf.read(output).file());
                        assertThat(CleanPdf.read(output).words())
                                .as(file.name())
                                .contains(HostilePdfs.LINE);
                        return "written anew";
                    });
        } catch (BoxFailure e) {
            assertThat(e.why()).as(file.name()).isNotEqualTo(BoxFailure.Why.BROKE);
            return "refused: TOO_MUCH";
        }
    }

    static Box box(Path folder) {
        List<Path> classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .toList();
        BoxBounds bounds =
                new BoxBounds(
                        Duration.ofSeconds(20), 384, 400L << 20, 100, 1, Duration.ofSeconds(9));
        return new Box(
                Path.of(System.getProperty("java.home"), "bin", "java"), classPath, folder, bounds);
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
}
