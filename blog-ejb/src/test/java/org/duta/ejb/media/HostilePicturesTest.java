package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duta.ejb.media.HostileFiles.Hostile;
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
        HostileFiles.assertAnswers(TABLE, HostilePictures::callingTo, this::answer);
    }

    private String answer(Hostile file) throws Exception {
        Path own = Files.createTempDirectory(folder, "own");
        Path original = Files.write(own.resolve("original"), file.bytes());
        String answer = PictureAnswer.of(original, own);
        Files.delete(original);
        try (Stream<Path> made = Files.list(own)) {
            for (Path each : made.toList()) {
                file.assertMadeAnew(Files.readAllBytes(each));
            }
        }
        return file.isDamaged() ? eitherOf(answer) : answer;
    }

    private static String eitherOf(String answer) {
        assertThat(answer).matches("drawn anew|refused.*");
        return "refused, or drawn anew";
    }
}
