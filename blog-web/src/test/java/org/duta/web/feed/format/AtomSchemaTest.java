package org.duta.web.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Atom is valid by the schema of RFC 4287, appendix B. */
class AtomSchemaTest {

    private static final Path SCHEMA = shared().resolve("schemas/atom.rnc");

    private final Path folder;

    AtomSchemaTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void jingAndTheSchemaAreThere() throws InterruptedException {
        assumeTrue(Files.exists(SCHEMA), SCHEMA + " is missing (DUTA_SHARED)");
        OutsideProgram.require("jing is missing", "jing");
    }

    @Test
    void aRichFeedIsValid() throws IOException, InterruptedException {
        assertValid(FeedFixture.rich());
    }

    @Test
    void anEmptyFeedIsValid() throws IOException, InterruptedException {
        assertValid(FeedFixture.empty());
    }

    @Test
    void theSchemaWouldFindAFault() throws IOException, InterruptedException {
        String faulty = Written.text(new AtomFormat(), FeedFixture.rich()).replace("<id>", "<ID>");
        assertThat(jing(faulty.replace("</id>", "</ID>")).status()).isNotZero();
    }

    private void assertValid(Feed feed) throws IOException, InterruptedException {
        OutsideProgram.Outcome outcome = jing(Written.text(new AtomFormat(), feed));
        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private OutsideProgram.Outcome jing(String document) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("feed.atom"), document);
        return OutsideProgram.run("jing", "-c", SCHEMA.toString(), file.toString());
    }

    private static Path shared() {
        String configured = System.getenv("DUTA_SHARED");
        List<Path> places =
                configured == null
                        ? List.of(Path.of("../shared"), Path.of("../../shared"))
                        : List.of(Path.of(configured));
        return places.stream().filter(Files::isDirectory).findFirst().orElse(places.get(0));
    }
}
