package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duta.ejb.media.HostilePictures.Hostile;
import org.duta.model.kernel.DocTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of hostile pictures, and that nothing of what was hidden in them comes out. */
class HostilePicturesTest {

    private static final DocTable TABLE =
            new DocTable("hostile-files.md", List.of("picture", "what becomes of it"));

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void each_ends_with_a_clear_answer_and_none_comes_out_as_it_came() throws Exception {
        assumeTrue(Vips.isInstalled(), "vipsthumbnail isn't installed");
        List<List<String>> rows = new ArrayList<>();
        try (ServerSocket home = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Hostile> files =
                    HostilePictures.callingTo("http://127.0.0.1:" + home.getLocalPort() + "/");
            assertThat(files).hasSizeGreaterThan(50);
            for (Hostile file : files) {
                rows.add(List.of(file.name(), answer(file)));
            }
            home.setSoTimeout(50);
            assertThat(isCalled(home)).isFalse();
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        if (DocTable.isWritten()) {
            TABLE.write(rows);
        }
        assertThat(TABLE.rows()).isEqualTo(rows);
    }

    private String answer(Hostile file) throws Exception {
        Path own = Files.createTempDirectory(folder, "own");
        Path original = Files.write(own.resolve("original"), file.bytes());
        String answer = PictureAnswer.of(original, own);
        Files.delete(original);
        try (Stream<Path> made = Files.list(own)) {
            for (Path each : made.toList()) {
                assertDrawnAnew(file, Files.readAllBytes(each));
            }
        }
        return file.isDamaged() ? eitherOf(answer) : answer;
    }

    private static String eitherOf(String answer) {
        assertThat(answer).matches("drawn anew|refused.*");
        return "refused, or drawn anew";
    }

    private static void assertDrawnAnew(Hostile file, byte[] bytes) {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(file.name())
                .doesNotContain(HostilePictures.PAYLOAD);
        assertThat(Arrays.equals(bytes, file.bytes())).as(file.name()).isFalse();
    }

    private static boolean isCalled(ServerSocket home) throws IOException {
        try {
            home.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
