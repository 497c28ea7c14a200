package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Film and sound on their way from a phone into a post, to those who hear it and who can't. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MEDIA = MediaFiles.MEDIA + "/";
    private static final String CAPTIONS =
            "WEBVTT\n\nNOTE by Ayu's secretary\n\n00:00:00.500 --> 00:00:02.500\nSelamat pagi.\n";

    private final Newsroom room = new Newsroom();

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @BeforeAll
    void need_ffmpeg() {
        assumeTrue(Film.canBeMade(), "ffmpeg isn't installed");
    }

    @Test
    void film_from_a_phone_is_played_without_its_place_read_and_subscribed_to() throws Exception {
        byte[] brought = Film.mp4();
        assertThat(MediaFiles.exiftool(brought, "mp4")).contains(Film.SECRET, "GPS");
        String post = room.draft(NewDraft.in("tokyo").language("id"));
        String id = MediaFiles.receivedInPieces(room.ayu, brought, "upacara.mp4", post);
        JsonObject recording = MediaFiles.ready(room.ayu, id).getJsonObject("recording");
        String address = recording.getString("address");
        assertThat(recording.getInt("milliseconds")).isBetween(2_900, 3_200);
        room.ayu.writes(post, "Lihat:\n\n[Upacara bendera](/media/" + id + ")\n");

        assertThat(checks(post)).contains("check-recording-captions");
        room.bima.send("PUT", MEDIA + id + "/captions/id", Api.bytes(CAPTIONS)).expect(404);
        assertThat(
                        say("captions", id, "WEBVTT\n\n0:01 --> 0:02\n\n00:00:03.000 --> x\ny\n")
                                .expect(422, "invalid")
                                .reasons())
                .hasSizeGreaterThan(2);
        say("captions", id, CAPTIONS).expect(204);
        assertThat(checks(post)).contains("check-recording-captions-waiting");
        String captions = "/media/" + id + "/captions.id.vtt";
        room.ayu.get(captions).expect(404);
        room.ayu.get(captions + "?waiting").expect(200);
        room.bima.get(captions + "?waiting").expect(404);
        assertThat(told(room.gita, post)).contains("words-waiting");
        assertListedToClear(id);
        clear(room.ayu, id).expect(403);
        clear(room.gita, id).expect(204);
        assertThat(listed(room.gita, "waiting")).doesNotContain(id);
        assertThat(checks(post)).doesNotContain("check-recording-captions");
        for (String hidden : List.of(address, "/media/" + id + "/captions.id.vtt")) {
            room.api.get(hidden).expect(404);
            room.bima.get(hidden).expect(404);
            room.ayu.get(hidden).expect(200);
        }
        publish(post);

        byte[] served = room.api.get(address).expect(200).bytes();
        assertThat(served).hasSize(recording.getInt("bytes"));
        assertThat(MediaFiles.exiftool(served, "mp4"))
                .contains("Video Frame Rate")
                .doesNotContain(Film.SECRET, "GPS", "Lavf", "Comment");
        assertInParts(address, served);
        assertRead(post, id, address);
        assertSubscribedTo(post, id, address, served.length);

        assertWithheld(post, id, address);
        assertMendedByTwo(id);
        room.gita.tries("withdraw", post, null, "Salah").expect(200);
        room.api.get(address).expect(404);
        room.api.get("/media/" + id + "/captions.id.vtt").expect(404);
        assertThat(room.api.get("/feeds/podcast.rss").expect(200).text()).doesNotContain(id);
    }

    private void assertWithheld(String post, String id, String address) {
        MediaFiles.withhold(room.gita, id);
        for (String each : List.of(address, "/media/" + id + "/captions.id.vtt")) {
            room.api.get(each).expect(410, "gone");
            room.gita.get(each).expect(410, "gone");
            room.gita.get(each + "?withheld").expect(200);
        }
        room.api.get(address, "Range", "bytes=0-9").expect(410);
        assertThat(room.api.get("/feeds/podcast.rss").expect(200).text()).doesNotContain(id);
        assertThat(room.api.get(room.page(post)).expect(200).text())
                .contains("Upacara bendera", "Rekaman ini ditahan.")
                .doesNotContain(id);
        MediaFiles.withholds(room.gita, id, "release", "Sudah diperiksa.").expect(200);
        room.api.get(address).expect(200);
        assertThat(room.api.get("/feeds/podcast.rss").expect(200).text()).contains(id);
    }

    /** Whoever may clear the words finds them without having been told. */
    private void assertListedToClear(String id) {
        assertThat(listed(room.ayu, "waiting")).contains(id);
        assertThat(listed(room.ayu, "clearable")).doesNotContain(id);
        assertThat(listed(room.gita, "clearable")).contains(id);
        assertThat(listed(room.eko, "clearable")).contains(id);
        assertThat(listed(room.bima, "waiting")).doesNotContain(id);
        room.gita.get(MediaFiles.MEDIA + "?spoken=soon").expect(400, "bad-parameter");
    }

    private static String listed(SignedIn person, String spoken) {
        return person.get(MediaFiles.MEDIA + "?limit=200&spoken=" + spoken).expect(200).text();
    }

    /** Nobody changes alone what readers get, and nobody clears what they haven't read. */
    private void assertMendedByTwo(String id) {
        String captions = "/media/" + id + "/captions.id.vtt";
        room.gita
                .send(
                        "PUT",
                        MEDIA + id + "/captions/id",
                        Api.bytes(CAPTIONS.replace("pagi", "siang")))
                .expect(204);
        clear(room.gita, id).expect(403, "four-eyes");
        clear(room.eko, id, "00".repeat(32)).expect(409);
        assertThat(room.api.get(captions).expect(200).text()).contains("Selamat pagi.");
        room.api.get(captions + "?waiting").expect(404);
        room.ayu.send("DELETE", MEDIA + id + "/captions/id", new byte[0]).expect(204);
        room.ayu.send("DELETE", MEDIA + id + "/captions/id", new byte[0]).expect(403);
        assertThat(room.api.get(captions).expect(200).text()).contains("Selamat pagi.");
    }

    private static List<String> told(SignedIn person, String post) {
        return person
                .get("/api/desk/v1/notifications?unread=true")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("post").equals(post))
                .map(item -> item.getString("occasion"))
                .toList();
    }

    private static Answer clear(SignedIn person, String id) {
        String sha256 =
                person.get(MEDIA + id)
                        .expect(200)
                        .json()
                        .getJsonArray("waiting")
                        .getJsonObject(0)
                        .getString("sha256");
        return clear(person, id, sha256);
    }

    private static Answer clear(SignedIn person, String id, String sha256) {
        return person.json(
                "POST", MEDIA + id + "/captions/id/clearance", "{\"sha256\":\"" + sha256 + "\"}");
    }

    private void assertInParts(String address, byte[] whole) {
        Answer seen = room.api.head(address).expect(200);
        assertThat(seen.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(seen.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(seen.header("Cache-Control")).isEqualTo("public, max-age=3600");
        int size = whole.length;
        Answer part = part(address, "bytes=10-29", null).expect(206);
        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, 10, 30));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-29/" + size);
        assertThat(part.header("Content-Length")).isEqualTo("20");
        assertThat(part(address, "bytes=-5", null).expect(206).bytes())
                .isEqualTo(Arrays.copyOfRange(whole, size - 5, size));
        assertThat(part(address, "bytes=" + (size - 2) + "-", null).expect(206).bytes()).hasSize(2);
        assertThat(part(address, "bytes=" + size + "-", null).expect(416).header("Content-Range"))
                .isEqualTo("bytes */" + size);
        part(address, "bytes=0-1,4-5", null).expect(200);
        part(address, "bytes=0-1", seen.tag()).expect(206);
        assertThat(part(address, "bytes=0-1", "\"another\"").expect(200).bytes()).hasSize(size);
        room.api.get(address, "If-None-Match", seen.tag()).expect(304);
    }

    private Answer part(
            String address, String range, @org.jspecify.annotations.Nullable String tag) {
        return tag == null
                ? room.api.get(address, "Range", range)
                : room.api.get(address, "Range", range, "If-Range", tag);
    }

    private void assertRead(String post, String id, String address) {
        Document page = Jsoup.parse(room.api.get(room.page(post)).expect(200).text());
        Element player = page.expectFirst(".prose figure > video[controls]");
        assertThat(player.attr("src")).isEqualTo(address);
        assertThat(player.attr("preload")).isEqualTo("none");
        assertThat(player.attr("width")).isEqualTo("640");
        Element track = player.expectFirst("track[kind=captions][srclang=id]");
        Answer captions = room.api.get(track.attr("src")).expect(200);
        assertThat(captions.header("Content-Type")).startsWith("text/vtt");
        assertThat(captions.text()).contains("Selamat pagi.").doesNotContain("secretary");
        assertThat(page.expectFirst(".prose figcaption").text()).startsWith("Upacara bendera");
        Answer transcript =
                room.api
                        .get(page.expectFirst(".prose figcaption a[hreflang=id]").attr("href"))
                        .expect(200);
        assertThat(transcript.header("Content-Type")).startsWith("text/plain");
        assertThat(transcript.text()).isEqualTo("Selamat pagi.");
        room.api.get("/media/" + id + "/captions.en.vtt").expect(404);
        room.api.get("/media/" + id + "/recording.mp3").expect(404);
    }

    private void assertSubscribedTo(String post, String id, String address, int bytes) {
        String url = room.api.address() + address;
        String path = "/feeds/mission/tokyo";
        Document rss = xml(path + ".rss");
        Element enclosure = rss.expectFirst("enclosure[url*=" + id + "]");
        assertThat(enclosure.attr("length")).isEqualTo(String.valueOf(bytes));
        assertThat(enclosure.attr("type")).isEqualTo("video/mp4");
        assertThat(xml(path + ".atom").expectFirst("link[rel=enclosure][href*=" + id + "]"))
                .isNotNull();
        assertThat(room.api.get(path + ".json").expect(200).text()).contains("\"attachments\"", id);
        for (String podcast : List.of("/feeds/podcast.rss", path + "/podcast.rss")) {
            Document feed = xml(podcast);
            Element item =
                    Objects.requireNonNull(
                            feed.expectFirst("item > enclosure[url*=" + id + "]").parent());
            assertThat(item.expectFirst("guid").text()).isEqualTo("urn:uuid:" + post);
            assertThat(item.expectFirst("itunes|duration").text()).isEqualTo("3");
            assertThat(item.expectFirst("podcast|transcript").attr("url"))
                    .endsWith("/media/" + id + "/captions.id.vtt");
            String picture = feed.expectFirst("channel > itunes|image").attr("href");
            assertThat(room.api.get(picture).expect(200).header("Content-Type"))
                    .isEqualTo("image/png");
            room.api
                    .get(podcast, "If-None-Match", room.api.get(podcast).expect(200).tag())
                    .expect(304);
            room.api.get(podcast + "?x=1").expect(400);
        }
        assertThat(url).startsWith("http");
        room.api.get("/feeds/mission/nowhere/podcast.rss").expect(404);
    }

    private Document xml(String path) {
        return Jsoup.parse(room.api.get(path).expect(200).text(), "", Parser.xmlParser());
    }

    @Test
    void an_embargo_keeps_its_recordings_and_no_other_post_makes_them_public() {
        String post = room.draft(NewDraft.in("tokyo"));
        String id = MediaFiles.receivedInPieces(room.ayu, Film.mp3(), "wawancara.mp3", post);
        String address =
                MediaFiles.ready(room.ayu, id).getJsonObject("recording").getString("address");
        say("transcript", id, "Rahasia.").expect(204);
        room.eko.get(address).expect(200);
        room.ayu
                .embargoes(post, SignedIn.inWholeSeconds(Duration.ofDays(1)), List.of("ayu"))
                .expect(200);
        for (SignedIn person : List.of(room.eko, room.fajar, room.gita)) {
            person.get(address).expect(404);
            person.get("/media/" + id + "/transcript.id.txt").expect(404);
            person.send("DELETE", MEDIA + id + "/transcript/id", new byte[0]).expect(404);
        }
        room.ayu.get(address).expect(200);
        String other = room.draft(NewDraft.in("tokyo").saying("[Curian](/media/" + id + ")\n"));
        assertThat(checks(other)).contains("check-recording-nowhere");
        publish(other);
        assertThat(room.published(other).getString("html")).isEqualTo("<p>Curian</p>\n");
        room.api.get(address).expect(404);
    }

    @Test
    void what_is_no_recording_is_refused_in_plain_words() {
        byte[] film = Film.mp4();
        String id =
                MediaFiles.receivedInPieces(
                        room.ayu, Arrays.copyOf(film, film.length / 2), "terpotong.mp4", "");
        JsonObject about = MediaFiles.settled(room.ayu, id);
        assertThat(about.getString("state")).isEqualTo("REFUSED");
        assertThat(about.getString("refusal")).contains("damaged");
        assertThat(about.containsKey("recording")).isFalse();
    }

    @Test
    void people_bring_it_write_what_is_said_and_place_it() throws IOException {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromium-driver aren't installed");
        String word = NewDraft.word();
        String file = Files.write(folder.resolve(word + ".mp4"), Film.mp4()).toString();
        String post = room.draft(NewDraft.in("tokyo").language("id"));
        try (DeskBrowser ayu = DeskBrowser.signedInAs(DutaServer.shared(), "ayu")) {
            ayu.open("/desk/posts?language=en");
            ayu.openText(post);
            ayu.choose(".coedit-text input[type=file]", file);
            ayu.await(".coedit-picture-form video");
            ayu.click(".coedit-picture-form [type=submit]");
            ayu.awaitText(".coedit-picture-form .field-error", "what is in the recording");
            looks(ayu, "recording-placing");
            ayu.type(".coedit-picture-form textarea", "Upacara *bendera*");
            ayu.click(".coedit-picture-form [type=submit]");
            Pause.until(
                    PATIENCE,
                    () ->
                            room.ayu
                                    .sees(post)
                                    .getString("text")
                                    .contains("[Upacara \\*bendera\\*](/media/"),
                    () -> room.ayu.sees(post).getString("text"));
            ayu.await("#preview figure video");

            ayu.open("/desk/media?find=" + word + "&kind=film");
            looks(ayu, "recording-library");
            ayu.click(".media-item a");
            ayu.await("video.media-player");
            String where = ayu.path();
            ayu.type("#spokenText", "WEBVTT");
            ayu.click("#keepSpoken");
            ayu.awaitText(".notice-error", "no captions");
            ayu.open(where);
            ayu.choose(
                    "#spokenFile", Files.writeString(folder.resolve("a.vtt"), CAPTIONS).toString());
            ayu.click("#keepSpoken");
            ayu.awaitText(".spoken-one", "Captions in Indonesian");
            assertThat(ayu.hindrances()).isEmpty();
            looks(ayu, "recording-one");
            ayu.click(".spoken-one a.button");
            assertThat(ayu.value("#spokenText")).contains("Selamat pagi.");
            ayu.open(where);
            assertThat(ayu.shows("#spokenWaiting .button-primary")).isFalse();
            clearedBy("gita", where);
            ayu.open(where);
            ayu.awaitText("#spokenList", "cleared by Gita");
            looks(ayu, "recording-cleared");
            ayu.open("/desk/posts?language=en");
            ayu.assertQuietConsole();
        }
        publish(post);
        readersSee(room.page(post));
    }

    private void clearedBy(String handle, String where) {
        try (DeskBrowser editor = DeskBrowser.signedInAs(DutaServer.shared(), handle)) {
            editor.open("/desk/board");
            editor.awaitText(".words-waiting", "menunggu persetujuan Anda");
            looks(editor, "words-waiting-board");
            editor.open("/desk/review");
            assertThat(editor.hindrances()).isEmpty();
            looks(editor, "words-waiting-review");
            editor.click(".words-waiting a");
            editor.await("details[open] #spoken option[value=clearable][selected]");
            editor.await(".media-list a[href$='" + where.substring(where.indexOf("file=")) + "']");
            assertThat(editor.hindrances()).isEmpty();
            looks(editor, "words-waiting-library");
            editor.open(where);
            editor.awaitText(".spoken-words", "Selamat pagi.");
            looks(editor, "recording-to-clear");
            editor.click("#spokenWaiting .button-primary");
            editor.awaitText(".notice", "pembaca mendapatkannya mulai sekarang");
            assertThat(editor.shows("#spokenWaiting")).isFalse();
        }
    }

    private void readersSee(String page) {
        for (String language : List.of("id", "en", "ar")) {
            for (int width : new int[] {390, 1280}) {
                try (ReaderBrowser reader = new ReaderBrowser(width, language)) {
                    reader.open(room.api.address() + page);
                    assertThat(reader.hindrances()).isEmpty();
                    assertThat(reader.overflow()).isNotPositive();
                    reader.picture(picture("recording-" + language + "-" + width));
                    reader.script(
                            "const v = document.querySelector('video'); v.muted = true; v.play()");
                    reader.await("return document.querySelector('video').currentTime > 0.2");
                    assertThat(reader.complaints()).isEmpty();
                }
            }
        }
    }

    private static void looks(DeskBrowser browser, String name) {
        for (int width : new int[] {390, 1280}) {
            browser.widen(width);
            assertThat(browser.overflow()).as("%s at %d", name, width).isNotPositive();
            browser.picture(picture(name + "-" + width));
        }
    }

    private static Path picture(String name) {
        return Path.of("target", "pictures", name + ".png");
    }

    private Answer say(String kind, String id, String words) {
        return room.ayu.send("PUT", MEDIA + id + "/" + kind + "/id", Api.bytes(words));
    }

    private String checks(String post) {
        return room.ayu.get("/api/desk/v1/posts/" + post + "/checks").expect(200).text();
    }

    private void publish(String post) {
        room.ayu.makes("submit", post);
        room.gita.makes("approve", post);
        room.gita.publishes(post, null);
    }
}
