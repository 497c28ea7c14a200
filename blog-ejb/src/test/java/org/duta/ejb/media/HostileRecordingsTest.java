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
import java.util.List;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.HostilePictures.Hostile;
import org.duta.ejb.media.RecordingTool.Unplayable;
import org.duta.model.kernel.DocTable;
import org.duta.model.kernel.Invalid;
import org.duta.model.media.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of hostile recordings, and that nothing of what was hidden in them comes out. */
class HostileRecordingsTest {

    private static final DocTable TABLE =
            new DocTable("hostile-files.md", List.of("recording", "what becomes of it"));

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void each_ends_with_a_clear_answer_and_none_comes_out_as_it_came() throws Exception {
        assumeTrue(RecordingTool.isInstalled(), "ffmpeg isn't installed");
        List<List<String>> rows = new ArrayList<>();
        try (ServerSocket home = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Hostile> files =
                    HostileRecordings.callingTo(
                            "http://127.0.0.1:" + home.getLocalPort() + "/", folder);
            assertThat(files).hasSizeGreaterThan(60);
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
        String answer = made(file);
        assertThat(answer).as(file.name()).matches("put into a new file|refused.*|worked on.*");
        return file.isDamaged() ? "refused, or put into a new file" : answer;
    }

    /** The steps of an upload, without a server. */
    private String made(Hostile file) throws Exception {
        Path own = Files.createTempDirectory(folder, "own");
        Path original = Files.write(own.resolve("original"), file.bytes());
        if (file.bytes().length == 0) {
            return "refused: empty";
        }
        try {
            MediaType type = Detection.of(ReceiveMedia.beginning(original));
            if (type.isPicture()) {
                return "worked on as what it is: " + type.code();
            }
            RecordingTool tool = new RecordingTool(own, original, type);
            assertMadeAnew(file, tool.make(tool.look().format()));
            return "put into a new file";
        } catch (Invalid refused) {
            return "refused as what it is: " + refused.reasons().get(0).arguments().get(0);
        } catch (Unplayable refused) {
            return "refused: "
                    + refused.reason()
                            .replace("recording-", "no ")
                            .replace("no empty", "neither sound nor film");
        } catch (Failed broken) {
            return "refused: broken";
        }
    }

    private static void assertMadeAnew(Hostile file, Path made) throws IOException {
        byte[] bytes = Files.readAllBytes(made);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(file.name())
                .doesNotContain(HostilePictures.PAYLOAD, "root:");
        assertThat(bytes).as(file.name()).isNotEqualTo(file.bytes());
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
