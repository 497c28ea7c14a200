package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.HostileFiles.Hostile;
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
        HostileFiles.assertAnswers(
                TABLE, home -> HostileRecordings.callingTo(home, folder), this::answer);
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
            file.assertMadeAnew(Files.readAllBytes(tool.make(tool.look().format())));
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
}
