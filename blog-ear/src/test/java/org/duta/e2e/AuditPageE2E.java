package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People look for who did what, as far as they may see it. */
class AuditPageE2E {

    private static final Path PICTURES = Path.of("target", "looks");

    /** Presses a button whose answer is a file, and gives the file. */
    private static final String DOWNLOAD =
            "const form = document.querySelector('#%s').form;"
                    + " const sent = new URLSearchParams(new FormData(form));"
                    + " sent.append('%s', 'x');"
                    + " const asked = new XMLHttpRequest();"
                    + " asked.open('POST', form.action, false);"
                    + " asked.send(sent);"
                    + " return asked.getResponseHeader('content-disposition') + '\\n'"
                    + " + asked.responseText";

    private final Newsroom newsroom = new Newsroom();
    private DeskBrowser browser;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    AuditPageE2E() {}

    @BeforeEach
    void start() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium is installed");
        browser = DeskBrowser.signedInAs(DutaServer.shared(), "eko");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_desk_finds_a_posts_story_by_words_of_its_title() {
        String word = NewDraft.word();
        String id = newsroom.draft(NewDraft.in("tokyo").titled("Kunjungan " + word));
        newsroom.ayu.changes(id, "title", "Kunjungan resmi " + word);
        newsroom.ayu.changes(id, "contributors", List.of("geneva-un"));
        newsroom.ayu.makes("submit", id);
        newsroom.gita
                .tries("send-back", id, newsroom.gita.hash(id), "Tanggalnya keliru.")
                .expect(200);
        browser.open("/desk/audit?language=id");
        browser.type("#post", word);
        browser.click("#search");
        browser.awaitPath("post=" + word);
        List<String> lines = browser.contents(".audit-line");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("mengembalikan revisi 1", "Tanggalnya keliru.");
        assertThat(lines.get(0)).contains("keadaan: dari \u2068Ditinjau\u2069 menjadi \u2068Draf");
        assertThat(lines.get(2)).contains("perwakilan kontributor: ");
        assertThat(lines.get(3))
                .contains("judul: dari \u2068Kunjungan " + word + "\u2069 menjadi")
                .contains("Kunjungan resmi " + word);
        assertThat(lines.get(4)).contains("memulai tulisan");
        for (int width : new int[] {1280, 390}) {
            browser.widen(width);
            assertThat(browser.overflow()).as("overflow at %s", width).isZero();
            assertThat(browser.hindrances()).as("axe at %s", width).isEmpty();
            browser.picture(PICTURES.resolve("audit-" + width + ".png"));
        }
        String copy = String.valueOf(browser.script(DOWNLOAD.formatted("csv", "csv")));
        assertThat(copy).contains("duta-audit.csv", "sequence,at,actor");
        assertThat(copy.lines().filter(row -> row.contains("post:" + id))).hasSize(5);
        assertThat(copy.lines().filter(row -> row.contains(",post:"))).hasSize(5);
        browser.click(".audit-post");
        browser.awaitPath("/desk/history?id=" + id);
        assertThat(browser.text(".trail")).contains("Kunjungan resmi " + word);
        browser.assertQuietConsole();
    }

    @Test
    void an_administrator_sees_the_administration_and_no_post_and_that_is_recorded() {
        newsroom.draft(NewDraft.in("tokyo"));
        signIn("fajar");
        assertThat(browser.shows("#post")).isFalse();
        assertThat(browser.contents(".audit-line").toString())
                .contains("masuk")
                .doesNotContain("memulai tulisan");
        assertThat(browser.shows(".audit-post")).isFalse();
        browser.open("/desk/audit?act=audit.viewed&person=fajar");
        assertThat(browser.contents(".audit-line").get(0)).contains("melihat-lihat jejak audit");
        assertThat(browser.hindrances()).isEmpty();
        browser.widen(390);
        assertThat(browser.overflow()).isZero();
        browser.picture(PICTURES.resolve("audit-admin-390.png"));
    }

    @Test
    void a_writer_pages_through_what_was_done_to_the_posts_of_her_mission() {
        String word = NewDraft.word();
        for (int i = 0; i < 13; i++) {
            newsroom.live(NewDraft.in("tokyo").titled(word + " " + i));
        }
        signIn("ayu");
        assertThat(browser.contents("#act option").toString()).doesNotContain("masuk");
        browser.open("/desk/audit?post=" + word);
        assertThat(browser.contents(".audit-line")).hasSize(50);
        browser.click(".pagination-next");
        browser.awaitPath("before=");
        assertThat(browser.contents(".audit-line")).isNotEmpty();
        assertThat(browser.contents(".audit-line").toString()).contains("memulai tulisan");
        browser.click(".pagination [rel=first]");
        browser.until(() -> !browser.path().contains("before="));
        browser.open("/desk/audit?post=" + word + "&to=2020-01-01T00:00");
        browser.awaitText("main", "Tidak ada yang ditemukan");
    }

    private void signIn(String handle) {
        browser.loseSession();
        browser.signIn(handle);
        browser.open("/desk/audit?language=id");
    }
}
