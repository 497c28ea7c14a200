package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anybody can prove that what is shown is what was approved. */
class ContentHashE2E {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path DOCUMENT = Path.of("../docs/content-hash.md");

    private final Newsroom room = new Newsroom();

    private String hardPost() {
        String id =
                room.draft(
                        NewDraft.in("tokyo")
                                .with("geneva-un", "cairo")
                                .titled("\"Quotes\" \\ / <b> & é e\u0301 日本 😀")
                                .summary("مرحبا \u200f\u2066x\u2069 \u2027")
                                .saying(
                                        "tab\t bell\u0007 back\b feed\f escape\u001b del\u007f"
                                                + " \u0085 \u2028\u2029 \ud840\udc00 \ufeff\n\n")
                                .topics("education", "culture"));
        room.bima.writes(id, room.bima.sees(id).getString("text") + "Genève.\n");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        return id;
    }

    @Test
    void theHashOfWhatReadersSeeIsTheOneThatWasApproved() {
        String id = hardPost();
        JsonObject post = room.published(id);
        assertThat(ContentHash.of(post)).isEqualTo(post.getString("contentHash"));
        assertThat(room.ayu.revision(id, 1).getString("hash"))
                .isEqualTo(post.getString("contentHash"));
        assertThat(room.gita.sees(id).getJsonObject("revision").getString("hash"))
                .isEqualTo(post.getString("contentHash"));
        for (JsonObject other : room.api.get("/api/v1/posts?limit=100").expect(200).items()) {
            assertThat(ContentHash.of(other))
                    .as(other.getString("title"))
                    .isEqualTo(other.getString("contentHash"));
        }
    }

    @Test
    void theLinesOfPythonInTheDocumentComputeIt() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(PYTHON), "there is no Python here");
        String program = Files.readString(DOCUMENT).split("```python\n", 2)[1].split("```", 2)[0];
        String id = hardPost();
        Process python =
                new ProcessBuilder(List.of(PYTHON.toString(), "-X", "utf8", "-c", program))
                        .redirectErrorStream(true)
                        .start();
        try (OutputStream in = python.getOutputStream()) {
            in.write(room.api.get("/api/v1/posts/" + id).expect(200).bytes());
        }
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(printed).isZero();
        assertThat(printed.strip()).isEqualTo(room.published(id).getString("contentHash"));
    }
}
