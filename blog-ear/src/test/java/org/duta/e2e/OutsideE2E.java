package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody without an account reads one revision, says what they think of it, and no more. */
class OutsideE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");
    private static final String NAME = "Prof. Sari Wulandari";
    private static final String UNKNOWN = "/outside/" + "x".repeat(43);
    private static final String ARABIC =
            "تعلن السفارة أن القسم القنصلي يفتح أبوابه من الساعة التاسعة.\n";

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void who_has_the_address_reads_that_revision_decides_and_is_recorded() {
        String word = NewDraft.word();
        String id = room.inReview(NewDraft.in("tokyo").saying("**Bold** " + word + ".\n"));
        JsonObject asked = room.gita.asksOutside(id, NAME).expect(201).json();
        String path = pathOf(asked);
        assertThat(asked.getString("state")).isEqualTo("asked");
        assertThat(Sql.text("select key_hash from outside_reading where post_id = '" + id + "'"))
                .hasSize(64)
                .isNotEqualTo(path.substring(9));

        Answer page = api.get(path, "Accept-Language", "id").expect(200);
        assertThat(page.text())
                .contains("<strong>Bold</strong> " + word, "Are the figures right?", NAME)
                .contains(
                        "Anda dimintai pemeriksaan fakta", asked.getString("hash").substring(0, 12))
                .contains("content=\"noindex, nofollow, noarchive\"")
                .doesNotContain("<script", "someone@university.example");
        assertThat(api.get(path, "Accept-Language", "en").text())
                .contains("You are asked to check the facts");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isNull();
        api.head(path).expect(405);
        for (String list : List.of("/robots.txt", "/sitemap.xml", "/sitemap/pages.xml")) {
            assertThat(api.get(list).text()).doesNotContain("/outside");
        }
        assertThat(state(id)).isEqualTo("opened");

        assertThat(decides(path, "object", "", NAME).expect(422).text())
                .contains("Say in the comment what you object to.");
        assertThat(decides(path, "clear", "", "Somebody").expect(422).text()).contains(NAME);
        decides(path, "clear", "", NAME, "Origin", "https://evil.example").expect(403);
        assertThat(state(id)).isEqualTo("opened");
        decides(path, "object", "It is " + word + ".", NAME, "Origin", "null").expect(303);
        decides(path, "clear", "Mended, I hear.", "prof. sari wulandari").expect(303);
        assertThat(state(id)).isEqualTo("cleared");

        List<JsonObject> trail =
                room.ayu.trail(id).stream()
                        .filter(line -> line.getString("act").startsWith("post.outside"))
                        .toList();
        assertThat(trail)
                .extracting(line -> line.getString("act").substring(13))
                .containsExactly("asked", "opened", "objected", "cleared");
        assertThat(trail)
                .allSatisfy(
                        line ->
                                assertThat(line.toString())
                                        .contains(NAME)
                                        .doesNotContain(path.substring(9)));
        assertThat(trail)
                .extracting(line -> line.getString("actor"))
                .containsExactly("gita", "outside:1", "outside:1", "outside:1");
    }

    @Test
    void the_pictures_of_that_revision_are_seen_as_long_as_it_is_and_no_others() {
        String picture = MediaFiles.bring(room.ayu, Photo.jpeg(400, 300), "");
        String other = MediaFiles.bring(room.ayu, Photo.jpeg(400, 300), "");
        String id =
                room.inReview(
                        NewDraft.in("tokyo").saying("![Two ministers](/media/" + picture + ")\n"));
        String path = pathOf(room.gita.asksOutside(id, NAME).expect(201).json());
        String address = path + "/media/" + picture + "/320.jpg";
        assertThat(api.get(path).expect(200).text()).contains("src=\"" + path + "/media/");
        Answer seen = api.get(address).expect(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.header("Cache-Control")).doesNotContain("public");
        api.get("/media/" + picture + "/320.jpg").expect(404);
        api.get(path + "/media/" + other + "/320.jpg").expect(404);
        api.get(address.replace(path, "/outside/" + "x".repeat(43))).expect(404);
        room.gita.revokesOutside(id, 1);
        api.get(address).expect(404);
    }

    @Test
    void an_address_ends_by_its_time_by_being_revoked_and_with_the_review() {
        String word = NewDraft.word();
        String id = room.inReview(NewDraft.in("tokyo").titled(word).saying(word + ".\n"));
        String first = ask(id);
        String second = ask(id);
        String third = ask(id);
        Sql.run(
                "update outside_reading set expires_at = now() where number = 1 and post_id = '"
                        + id
                        + "'");
        expectGone(first, word, "The time that it was given for is over.");
        assertThat(state(id)).isEqualTo("expired");
        assertThat(decides(first, "clear", "", NAME).status()).isEqualTo(410);
        room.gita.revokesOutside(id, 1).expect(409, "wrong-state");

        room.ayu.revokesOutside(id, 2).expect(403, "not-allowed");
        assertThat(room.eko.revokesOutside(id, 2).expect(200).json().getString("revokedBy"))
                .isEqualTo("eko");
        expectGone(second, word, "It was revoked.");

        room.ayu.makes("recall", id);
        expectGone(third, word, "The revision that it showed is no longer under review.");
        room.ayu.writes(id, "Other words.\n");
        room.ayu.makes("submit", id);
        expectGone(third, word, "no longer under review");
        assertThat(room.gita.outside(id))
                .extracting(asked -> asked.getString("state"))
                .containsExactly("closed", "revoked", "closed");
        assertThat(room.ayu.outside(id)).allMatch(asked -> asked.isNull("email"));

        Answer unknown = api.get(UNKNOWN, "Accept-Language", "en").expect(404);
        assertThat(unknown.text()).contains("There is nothing at this address");
        assertThat(unknown.header("Referrer-Policy")).isEqualTo("no-referrer");
        api.get("/outside/").expect(404);
        api.get("/outside/outside.xhtml").expect(404);
        assertThat(decides(UNKNOWN, "clear", "", NAME).status()).isEqualTo(404);
    }

    @Test
    void who_may_neither_decide_nor_read_cannot_ask_and_nobody_asks_about_a_draft() {
        String id = room.inReview(NewDraft.in("tokyo"));
        room.ayu.asksOutside(id, NAME).expect(403, "not-allowed");
        room.dewi.asksOutside(id, NAME).expect(404, "not-found");
        room.eko.asksOutside(id, " ").expect(422, "invalid");
        room.ayu.makes("recall", id);
        room.gita.asksOutside(id, NAME).expect(409, "wrong-state");
    }

    @Test
    void an_editor_asks_reads_the_objection_before_deciding_and_revokes() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        String id =
                room.inReview(
                        NewDraft.in("tokyo")
                                .language("ar")
                                .titled("إعلان " + NewDraft.word())
                                .saying(ARABIC));
        try (DeskBrowser citra = DeskBrowser.signedInAs(DutaServer.shared(), "citra");
                ReaderBrowser sari = new ReaderBrowser(390, "id")) {
            citra.open("/desk/read?from=0&id=" + id);
            citra.click(".ask-outside");
            citra.type("#outsideName", NAME);
            citra.type("#outsideQuestion", "Benarkah jam bukanya?");
            citra.click("#outsideAsk");
            String path = addressIn(citra.text(".notice-success"));
            citra.awaitText(".outside", "Belum dibuka");
            assertThat(citra.text(".decision")).contains(NAME + ", pihak luar");
            citra.open("/desk/read?from=0&id=" + id);
            assertThat(citra.shows(".notice-success")).isFalse();

            sari.open(api.address() + path);
            assertThat(sari.overflow()).isZero();
            assertThat(sari.hindrances()).isEmpty();
            assertThat(
                            sari.script(
                                    "return getComputedStyle(document.querySelector('.prose')).direction"))
                    .isEqualTo("rtl");
            sari.picture(PICTURES.resolve("outside-390-id.png"));
            sari.script("document.querySelector('[value=object]').checked = true");
            sari.script("document.getElementById('comment').value = 'Jam bukanya keliru.'");
            sari.sends("signature", NAME);
            sari.await("return document.querySelector('.notice-success') !== null");
            assertThat(sari.complaints()).isEmpty();

            citra.open("/desk/read?from=0&id=" + id);
            assertThat(citra.text(".outside-before-objected")).contains("berkeberatan");
            assertThat(citra.text(".outside-comment")).isEqualTo("Jam bukanya keliru.");
            assertThat(citra.shows(".move-approve")).isTrue();
            assertThat(citra.hindrances()).isEmpty();
            citra.widen(1280);
            citra.picture(PICTURES.resolve("outside-desk-1280-id.png"));
            citra.click(".revoke-outside");
            citra.awaitText(".outside", "Dicabut oleh Citra");
            assertThat(citra.text(".outside-before-objected")).contains(NAME);
            citra.assertQuietConsole();
            assertThat(api.get(path, "Accept-Language", "id").expect(410).text())
                    .contains("Alamat ini dicabut.");
        }
    }

    private String ask(String id) {
        return pathOf(room.gita.asksOutside(id, NAME).expect(201).json());
    }

    private static String pathOf(JsonObject asked) {
        return URI.create(asked.getString("url")).getPath();
    }

    private static String addressIn(String notice) {
        return notice.substring(notice.indexOf("/outside/"));
    }

    private String state(String id) {
        return room.gita.outside(id).get(0).getString("state");
    }

    private Answer decides(
            String path, String decision, String comment, String signature, String... headers) {
        String form =
                "decision="
                        + decision
                        + "&comment="
                        + coded(comment)
                        + "&signature="
                        + coded(signature);
        return api.send(
                "POST",
                path,
                Api.bytes(form),
                Api.with(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void expectGone(String path, String secret, String why) {
        Answer gone = api.get(path, "Accept-Language", "en").expect(410);
        assertThat(gone.text()).contains("This address has ended", why).doesNotContain(secret);
        assertThat(gone.header("X-Robots-Tag")).startsWith("noindex");
    }
}
