package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A picture that nobody may see any more, at once and everywhere, while its posts stay. */
class WithholdingE2E {

    private final Newsroom room = new Newsroom();
    private final String id =
            MediaFiles.bring(room.ayu, Photo.jpeg(900, 600), "?name=" + NewDraft.word() + ".jpg");
    private final String address = "/media/" + id + "/640.jpg";

    private final List<String> live = new ArrayList<>();

    private String live(NewDraft draft) {
        String post = room.live(draft);
        live.add(post);
        return post;
    }

    /** Feeds are read by other tests, which know of no pictures in them. */
    @AfterEach
    void takeDown() {
        live.forEach(post -> room.gita.withdraws(post, "Selesai."));
    }

    private String figure() {
        return "![Dua menteri](/media/" + id + " \"Foto: KBRI\")\n";
    }

    private Document page(String post) {
        return Jsoup.parse(room.api.get(room.page(post)).expect(200).text());
    }

    @Test
    void it_is_gone_at_once_while_the_post_stays_and_comes_back_when_it_is_released()
            throws IOException {
        String post = live(NewDraft.in("tokyo").language("id").saying("Lihat:\n\n" + figure()));
        String draft = room.bima.begins(NewDraft.in("geneva-un").saying(figure()));
        JsonObject before = room.published(post);
        String tag = room.api.get("/api/v1/posts/" + post).expect(200).tag();
        List<JsonObject> lines = Journal.whole(room.api, 1_000);
        int last = lines.get(lines.size() - 1).getInt("sequence");
        room.api.get(address).expect(200);
        assertThat(paper(post)).anyMatch(each -> each.startsWith("word/media/"));

        MediaFiles.withholds(room.ayu, id, "withholding", "Sebab.").expect(403, "not-allowed");
        MediaFiles.withholds(room.dewi, id, "withholding", "Sebab.").expect(403, "not-allowed");
        MediaFiles.withholds(room.gita, id, "withholding", " ").expect(422, "invalid");
        room.api.get(address).expect(200);
        MediaFiles.withhold(room.gita, id);

        assertGone(post);
        assertThat(paper(post)).noneMatch(each -> each.startsWith("word/media/"));
        JsonObject published = room.published(post);
        for (String same :
                List.of("html", "text", "contentHash", "signature", "edition", "publishedAt")) {
            assertThat(published.get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(published.isNull("image")).isTrue();
        assertThat(ContentHash.of(published)).isEqualTo(published.getString("contentHash"));
        assertTold(post, last, tag);
        for (String feed : List.of("rss", "atom", "json")) {
            assertThat(room.api.get("/feeds/mission/tokyo." + feed).expect(200).text())
                    .contains(id)
                    .doesNotContainPattern("<media:content[^>]*" + id)
                    .doesNotContainPattern("\"image\":\"[^\"]*" + id);
        }
        assertThat(MediaFiles.about(room.bima, id).getJsonObject("withheld").getString("by"))
                .isEqualTo("gita");
        assertThat(room.bima.get("/api/desk/v1/posts/" + draft + "/checks").text())
                .contains("check-file-withheld");
        assertThat(told(room.bima)).contains("file-withheld " + draft);
        assertThat(told(room.ayu)).contains("file-withheld " + post);
        MediaFiles.withholds(room.gita, id, "withholding", "Lagi.").expect(409, "wrong-state");

        MediaFiles.withholds(room.eko, id, "release", "Ia setuju.").expect(200);

        room.api.get(address).expect(200);
        assertThat(room.published(post).getJsonObject("image"))
                .isEqualTo(before.getJsonObject("image"));
        assertThat(page(post).expectFirst(".prose figure img[alt='Dua menteri']").attr("src"))
                .contains(id);
        assertThat(told(room.ayu)).contains("file-released " + post);
        assertThat(
                        Sql.number(
                                DutaServer.shared(),
                                "select count(*) from audit_entry where subject = 'media:"
                                        + id
                                        + "' and act in ('media.withheld', 'media.released')"))
                .isEqualTo(2);
    }

    /** The parts of the post as a Word file. */
    private List<String> paper(String post) throws IOException {
        byte[] word = room.api.get(room.page(post) + ".docx").expect(200).bytes();
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.add(each.getName());
            }
        }
        return parts;
    }

    /** Portals learn that the same edition comes out as other bytes. */
    private void assertTold(String post, int before, String tag) {
        JsonObject line =
                Journal.after(room.api, before, 1_000).stream()
                        .filter(each -> each.getString("id").equals(post))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.getString("op")).isEqualTo("published");
        assertThat(line.getInt("edition")).isEqualTo(1);
        assertThat(line.isNull("note")).isTrue();
        assertThat(room.api.get("/api/v1/posts/" + post).expect(200).tag()).isNotEqualTo(tag);
        assertThat(room.gita.trail(post).toString()).contains("post.file-withheld");
    }

    private void assertGone(String post) {
        for (String gone :
                List.of(address, "/media/" + id + "/card.jpg", "/media/" + id + "/320.webp")) {
            for (Answer answer :
                    List.of(
                            room.api.get(gone),
                            room.gita.get(gone),
                            room.eko.get(gone),
                            room.bima.get(gone))) {
                assertThat(answer.expect(410, "gone").header("Cache-Control"))
                        .isEqualTo("no-store");
            }
        }
        room.api.get(address + "?withheld").expect(410);
        room.bima.get(address + "?withheld").expect(410);
        for (SignedIn each : List.of(room.ayu, room.gita, room.eko)) {
            assertThat(each.get(address + "?withheld").expect(200).header("Cache-Control"))
                    .isEqualTo("private, no-store");
        }
        Document page = page(post);
        assertThat(page.html()).doesNotContain(id, "data:image/jpeg");
        assertThat(page.expectFirst(".prose figure.withheld").text())
                .isEqualTo("Dua menteri Gambar ini ditahan. Foto: KBRI");
        assertThat(page.expectFirst("meta[property=og:image]").attr("content"))
                .endsWith("/assets/share.png");
    }

    private static List<String> told(SignedIn person) {
        return person
                .get("/api/desk/v1/notifications?unread=true")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("occasion") + " " + item.getString("post"))
                .toList();
    }

    @Test
    void an_editor_withholds_and_releases_it_on_its_page_with_the_keyboard_alone() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        live(NewDraft.in("tokyo").language("id").saying(figure()));
        try (DeskBrowser gita = DeskBrowser.signedInAs(DutaServer.shared(), "gita")) {
            gita.open("/desk/media?file=" + id + "&language=id");
            gita.tabTo(".media-withhold summary");
            gita.keys(Keys.ENTER);
            gita.tabTo("#withholdReason");
            gita.keys("Orangnya tidak boleh dikenali.");
            looks(gita, "withhold");
            gita.tabTo("#withholdFile");
            gita.keys(Keys.ENTER);
            gita.awaitText("#withheld-title", "Ditahan");
            assertThat(gita.text(".media-reason")).contains("tidak boleh dikenali");
            assertThat(gita.shows(".media-one img[src$='?withheld']")).isTrue();
            room.api.get(address).expect(410);
            looks(gita, "withheld");
            gita.tabTo("[aria-labelledby=withheld-title] summary");
            gita.keys(Keys.ENTER);
            gita.tabTo("#releaseReason");
            gita.keys("Ia setuju.");
            gita.tabTo("#releaseFile");
            gita.keys(Keys.ENTER);
            gita.await(".media-withhold summary");
            room.api.get(address).expect(200);
            gita.open("/desk/posts?language=en");
            gita.assertQuietConsole();
        }
    }

    private static void looks(DeskBrowser browser, String name) {
        for (int width : new int[] {390, 1280}) {
            browser.widen(width);
            assertThat(browser.overflow()).as("%s at %d", name, width).isNotPositive();
            browser.picture(Path.of("target", "pictures", name + "-" + width + ".png"));
        }
        assertThat(browser.hindrances()).isEmpty();
    }

    @Test
    void others_see_that_it_is_withheld_and_nothing_of_it() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        MediaFiles.withhold(room.gita, id);
        try (DeskBrowser bima = DeskBrowser.signedInAs(DutaServer.shared(), "bima")) {
            bima.open("/desk/media?file=" + id + "&language=id");
            assertThat(bima.text("#withheld-title")).isEqualTo("Ditahan");
            assertThat(bima.shows(".media-one img")).isFalse();
            assertThat(bima.shows("#releaseReason")).isFalse();
            looks(bima, "withheld-other");
            bima.open("/desk/media");
            assertThat(bima.shows("a[href$='" + id + "'] .media-waiting")).isTrue();
            bima.open("/desk/posts?language=en");
            bima.assertQuietConsole();
        }
    }

    @Test
    void readers_see_the_note_in_their_language_at_every_width() {
        String indonesian =
                live(NewDraft.in("tokyo").language("id").saying("Lihat:\n\n" + figure()));
        String arabic =
                live(
                        NewDraft.in("tokyo")
                                .language("ar")
                                .titled("اجتماع في جنيف " + NewDraft.word())
                                .saying("انظر:\n\n![وزيران](/media/" + id + " \"جنيف\")\n"));
        MediaFiles.withhold(room.gita, id);
        for (int width : new int[] {390, 1280}) {
            try (ReaderBrowser reader = new ReaderBrowser(width, "id")) {
                reads(reader, indonesian, "Gambar ini ditahan.", "withheld-page-" + width);
                reads(reader, arabic, "حُجبت هذه الصورة.", "withheld-page-ar-" + width);
            }
        }
    }

    private void reads(ReaderBrowser reader, String post, String note, String name) {
        reader.open(room.api.address() + room.page(post));
        assertThat(reader.ask("figure.withheld .withheld-note", "d.textContent")).isEqualTo(note);
        assertThat(reader.overflow()).isNotPositive();
        assertThat(reader.hindrances()).isEmpty();
        reader.picture(Path.of("target", "pictures", name + ".png"));
        assertThat(reader.complaints()).isEmpty();
    }
}
