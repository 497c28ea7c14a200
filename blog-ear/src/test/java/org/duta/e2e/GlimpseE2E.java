package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What readers see of a picture while it loads, on Duta's own pages and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlimpseE2E {

    private static final String DATA = "data:image/jpeg;base64,";

    private final Newsroom room = new Newsroom();

    @BeforeAll
    void need_libvips() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/vipsthumbnail")), "no vipsthumbnail");
    }

    @Test
    void a_page_has_it_beneath_the_picture_and_nothing_else_does() throws Exception {
        String id = brought();
        String post = room.live(NewDraft.in("tokyo").saying(figure(id)));
        String page = room.api.get(room.page(post)).expect(200).text();
        Element glimpse = Jsoup.parse(page).expectFirst(".prose figure > .glimpse > img");
        assertThat(glimpse.attr("alt")).isEmpty();
        assertThat(glimpse.attr("aria-hidden")).isEqualTo("true");
        assertSmallAndSilent(glimpse.attr("src"));

        JsonObject published = room.published(post);
        assertThat(published.getString("html")).startsWith("<figure><picture>");
        assertThat(ContentHash.of(published)).isEqualTo(published.getString("contentHash"));
        assertThat(page.replaceAll("<span class=\"glimpse\"><img [^>]*>|</picture></span>", ""))
                .contains("<figcaption>Foto: KBRI</figcaption></figure>");
        for (String elsewhere :
                List.of(
                        "/api/v1/posts/" + post,
                        "/embed/" + post,
                        "/feeds/mission/tokyo.rss",
                        "/feeds/mission/tokyo.atom",
                        "/feeds/mission/tokyo.json")) {
            assertThat(room.api.get(elsewhere).expect(200).text())
                    .as(elsewhere)
                    .contains(id)
                    .doesNotContain(DATA);
        }
    }

    private static void assertSmallAndSilent(String address)
            throws IOException, InterruptedException {
        assertThat(address).startsWith(DATA);
        byte[] jpeg = Base64.getDecoder().decode(address.substring(DATA.length()));
        assertThat(jpeg).hasSizeLessThan(600);
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(20);
        assertThat(MediaFiles.exiftool(jpeg, "jpg").lines())
                .allMatch(line -> line.matches("\\[(ExifTool|System|File|Composite)\\].*"));
    }

    @Test
    void nothing_jumps_and_nobody_is_hindered() {
        String post = room.live(NewDraft.in("tokyo").saying("Lihat:\n\n" + figure(brought())));
        for (int width : new int[] {390, 1280}) {
            try (ReaderBrowser reader = new ReaderBrowser(width, "id")) {
                reader.open(room.api.address() + room.page(post));
                reader.script(
                        "window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach("
                                + "e => { window.moved += e.value; }))"
                                + ".observe({type: 'layout-shift', buffered: true});"
                                + "document.querySelector('figure picture img').scrollIntoView()");
                reader.await(
                        "const d = document.querySelector('figure picture img');"
                                + " return d.complete && d.naturalWidth > 0");
                assertThat(reader.ask("body", "window.moved")).isEqualTo("0");
                assertThat(reader.ask(".glimpse > img", "d.naturalWidth")).isEqualTo("20");
                assertThat(reader.ask(".glimpse > img", "d.parentNode.clientHeight"))
                        .isEqualTo(reader.ask("figure picture img", "d.clientHeight"));
                assertThat(reader.hindrances()).isEmpty();
                assertThat(reader.overflow()).isNotPositive();
                reader.script(
                        "document.querySelector('figure picture img').style.visibility = 'hidden'");
                reader.picture(picture("glimpse-loading-" + width));
                assertThat(reader.complaints()).isEmpty();
            }
        }
    }

    @Test
    void the_library_has_it_as_well() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        String name = NewDraft.word();
        awaitGlimpse(MediaFiles.bring(room.ayu, Photo.jpeg(900, 600), "?name=" + name + ".jpg"));
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/media?find=" + name);
            assertThat(ayu.shows(".media-item .glimpse > img[aria-hidden] + img")).isTrue();
            assertThat(ayu.hindrances()).isEmpty();
            for (int width : new int[] {390, 1280}) {
                ayu.widen(width);
                assertThat(ayu.overflow()).isNotPositive();
                ayu.picture(picture("glimpse-library-" + width));
            }
            ayu.assertQuietConsole();
        }
    }

    private String brought() {
        String id = MediaFiles.bring(room.ayu, Photo.fromPhone(1200, 800, 1), "");
        awaitGlimpse(id);
        return id;
    }

    private static void awaitGlimpse(String id) {
        Pause.until(
                Duration.ofMinutes(1),
                () ->
                        Sql.number(
                                        "select count(*) from media_glimpse where media_id = '%s'"
                                                .formatted(id))
                                == 1,
                () -> "no glimpse of " + id);
    }

    private static String figure(String id) {
        return "![Dua menteri](/media/" + id + " \"Foto: KBRI\")\n";
    }

    private static Path picture(String name) {
        return Path.of("target", "pictures", name + ".png");
    }
}
