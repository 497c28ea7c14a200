package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of feed keeps the rules that outside checks have, whatever stands in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedQualityE2E {

    private static final Path FOLDER = Path.of("target/e2e/feed-quality");
    private static final List<String> FORMATS = List.of("rss", "json", "atom");
    private static final int MANY = 10_000;

    /** Above every number of the journal that the tests come to. */
    private static final int LAST_NUMBER = 100_000;

    /** Warnings that we mean to get; docs/feeds.md says why. */
    private static final List<String> DEFENDED =
            List.of(
                    "BadCharacters: U+FFFD",
                    "UnknownNamespace: urn:duta:feed:1",
                    "UnknownNamespace: http://purl.org/atompub/tombstones/1.0",
                    "SecurityRiskAttr: role",
                    "SecurityRiskAttr: aria-label",
                    "SecurityRisk: picture",
                    "SecurityRisk: source",
                    "SecurityRiskAttr: srcset",
                    "SecurityRiskAttr: sizes",
                    "SecurityRiskAttr: loading",
                    "SecurityRiskAttr: decoding",
                    "SecurityRisk: audio",
                    "SecurityRisk: video",
                    "SecurityRisk: track",
                    "SecurityRiskAttr: controls",
                    "SecurityRiskAttr: preload",
                    "SecurityRiskAttr: data-type",
                    "SecurityRiskAttr: data-bytes",
                    "SecurityRiskAttr: data-milliseconds",
                    "SecurityRiskAttr: kind",
                    "SecurityRiskAttr: srclang",
                    "SecurityRiskAttr: label",
                    "SecurityRiskAttr: hreflang",
                    "ContainsHTML: ",
                    "ContainsRelRef: ",
                    "DuplicateUpdated: ");

    private final Newsroom room = new Newsroom();

    @BeforeAll
    void publishInEightLanguages() {
        List<PublishedSample> posts =
                SampleBatch.of(EightLanguages.samples()).get(0).published(room);
        room.gita.withdraws(posts.get(0).id(), "Keliru & <b>salah</b> \u0007.");
        String corrected = room.live(NewDraft.in("tokyo").summary(""));
        String photo = MediaFiles.bring(room.ayu, Photo.jpeg(800, 500), "");
        room.live(NewDraft.in("tokyo").saying("![Dua menteri](/media/" + photo + ")\n"));
        room.correct(corrected, "Otherwise. ![](#)\n", "A < B & \"C\" \u001f.");
    }

    static Stream<String> feeds() {
        return Stream.concat(
                Stream.of(
                        "all",
                        "documents",
                        "mission/tokyo",
                        "mission/geneva-un",
                        "topic/culture",
                        "country/JP",
                        "author/bima"),
                EightLanguages.samples().stream().map(sample -> "language/" + sample.language()));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyKindOfFeedKeepsTheRules(String feed) {
        for (String format : FORMATS) {
            assertKeepsTheRules("/feeds/" + feed + "." + format, format);
        }
    }

    @Test
    void aNarrowedFeedKeepsTheRules() {
        assertKeepsTheRules("/feeds/all.rss?mission=tokyo&language=ar&language=fa", "rss");
        assertKeepsTheRules("/feeds/all.atom?mission=tokyo&language=ar&language=fa", "atom");
        assertKeepsTheRules("/feeds/all.json?mission=tokyo&language=ar&language=fa", "json");
    }

    @Test
    void aFeedWithoutEntriesKeepsTheRules() {
        for (String format : FORMATS) {
            String feed = assertKeepsTheRules("/feeds/language/haw." + format, format);
            assertThat(feed).doesNotContain("<item", "<entry", "content_html");
        }
    }

    @Test
    void aFeedWithTenThousandPostsBehindItKeepsTheRules() throws Exception {
        bulk();
        try {
            room.live(NewDraft.in("tokyo"));
            for (String format : FORMATS) {
                String feed = assertKeepsTheRules("/feeds/mission/oslo." + format, format);
                assertThat(
                                feed.split(
                                        "urn:uuid:[0-9a-f-]{36}</guid>|urn:uuid:[0-9a-f-]{36}</id>|"
                                                + "\"id\":\"urn:uuid:"))
                        .as(format)
                        .hasSize(51);
            }
        } finally {
            Sql.run("delete from publication where mission = 'oslo' and slug like 'bulk-%'");
            Sql.run("delete from post where mission = 'oslo' and slug like 'bulk-%'");
        }
    }

    private String assertKeepsTheRules(String path, String format) {
        byte[] feed = room.api.get(path).expect(200).bytes();
        assertThat(FeedRules.findings(format, feed, Hub.publicUrl() + path))
                .as(path)
                .allMatch(finding -> DEFENDED.stream().anyMatch(finding::startsWith));
        if (!format.equals("json")) {
            valid(feed, format);
        }
        return new String(feed, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void valid(byte[] feed, String format) {
        Path schema =
                format.equals("atom")
                        ? SharedFolder.require("schemas/atom.rnc")
                        : Path.of("src/test/resources/org/duta/e2e/rss.rnc");
        OutsideProgram jing = OutsideProgram.require(FOLDER, "jing");
        jing.run("-c", schema.toAbsolutePath().toString(), file(feed, format));
    }

    private static String file(byte[] feed, String format) {
        try {
            return Files.write(FOLDER.resolve("feed." + format), feed).toAbsolutePath().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As many posts of one mission as a ministry writes in years, in the table of what is live. */
    private static void bulk() {
        Sql.run(
                """
                with template as (select * from publication where withdrawn_at is null
                  order by first_sequence desc limit 1),
                number as materialized (select gen_random_uuid() as id, n
                  from generate_series(1, %d) n),
                bulk as (insert into post (id, mission, slug, language, kind, translation_group,
                  creator, created_at, changed_at, version, last_edition, last_revision)
                  select number.id, 'oslo', 'bulk-' || n, language, kind, number.id, 'ayu',
                  published_at, published_at, 1, 1, 1 from template, number)
                insert into publication (post_id, mission, slug, translation_group, edition,
                  revision_id, content_hash, title, summary, text, html, excerpt, language, kind,
                  contributors, authors, topics, countries, published_at, updated_at,
                  first_sequence, sequence)
                select number.id, 'oslo', 'bulk-' || n, number.id, 1, revision_id, content_hash,
                  title || ' ' || n, summary, text, html, excerpt, language, kind, contributors,
                  authors, topics, countries, published_at - n * interval '1 hour',
                  published_at - n * interval '1 hour', %d - n, %d - n from template, number
                """
                        .formatted(MANY, LAST_NUMBER, LAST_NUMBER));
    }
}
