package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Posts as documents for the file: what nobody may read, nobody may download. */
class PapersE2E {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Newsroom room = new Newsroom();

    @Test
    void a_live_post_can_be_had_as_pdf_and_word_until_it_is_withdrawn() {
        String post = room.live(NewDraft.in("tokyo"));
        String page = room.page(post);

        Document html = Jsoup.parse(room.api.get(page).expect(200).text());
        assertThat(html.select(".papers a").eachAttr("href"))
                .containsExactly(page + ".pdf", page + ".docx");
        assertThat(html.select("link[rel=alternate][type=application/pdf]")).hasSize(1);

        Answer pdf = room.api.get(page + ".pdf").expect(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Language")).isEqualTo("en");
        assertThat(pdf.header("Link")).endsWith(page + ">; rel=\"canonical\"");
        assertThat(beginning(pdf)).isEqualTo("%PDF");
        assertThat(room.api.get(page + ".pdf").tag()).isEqualTo(pdf.tag());
        room.api.get(page + ".pdf", "If-None-Match", pdf.tag()).expect(304);
        assertThat(room.api.head(page + ".pdf").expect(200).bytes()).isEmpty();

        Answer word = room.api.get(page + ".docx").expect(200);
        assertThat(word.header("Content-Type")).isEqualTo(WORD);
        assertThat(beginning(word)).isEqualTo("PK\3\4");

        room.correct(post, "Ralat.\n", "Tanggalnya salah.");
        assertThat(room.api.get(page + ".docx").expect(200).tag()).isNotEqualTo(word.tag());

        room.gita.withdraws(post, "It was wrong.");
        room.api.get(page + ".pdf").expect(410);
        room.api.get(page + ".docx", "If-None-Match", word.tag()).expect(410);
        room.api.get(page + "-nowhere.pdf").expect(404);
    }

    @Test
    void a_revision_can_be_had_by_whoever_may_read_it_and_an_embargo_holds() {
        String post = room.inReview(NewDraft.in("tokyo"));
        for (String format : List.of("pdf", "docx")) {
            String address = "/media/papers/" + post + "/1." + format;
            room.api.get(address).expect(401);
            room.bima.get(address).expect(404);
            Answer paper = room.gita.get(address).expect(200);
            assertThat(paper.header("Cache-Control")).isEqualTo("private, no-cache");
            room.gita.get("/media/papers/" + post + "/9." + format).expect(404);
        }
        room.ayu
                .embargoes(post, SignedIn.inWholeSeconds(Duration.ofDays(1)), List.of("gita"))
                .expect(200);
        room.fajar.get("/media/papers/" + post + "/1.pdf").expect(404);
        room.gita.get("/media/papers/" + post + "/1.pdf").expect(200);
    }

    private static String beginning(Answer answer) {
        return new String(answer.bytes(), 0, 4, StandardCharsets.ISO_8859_1);
    }
}
