package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Posts on other people's pages: in a page of another origin under a strict policy. */
class EmbedE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");

    /** The version of the component that pages are told to use. */
    private static final int NEWEST = 2;

    private static final String EXPIRES = "2126-01-01T00:00:00Z";

    private static final String SHOWN =
            "return [...document.querySelectorAll('duta-posts')]"
                    + ".every(d => d.shadowRoot?.querySelector('li'))";

    private static ForeignSite portal;
    private static DutaServer server;
    private static Api api;
    private static SignedIn ayu;
    private static SignedIn gita;

    @BeforeAll
    static void open() {
        portal = new ForeignSite();
        server =
                DutaServer.own(
                        "embed",
                        Map.of(
                                "DUTA_EMBED_ANCESTORS",
                                portal.address(),
                                "DUTA_SECURITY_CONTACT",
                                "mailto:csirt@duta.example, nonsense",
                                "DUTA_SECURITY_EXPIRES",
                                EXPIRES));
        portal.shows(base());
        api = Api.of(server);
        ayu = api.signedIn("ayu");
        gita = api.signedIn("gita");
        pictureOfTheExample();
    }

    /** As it stands in docs/images, with the demo content and nothing else. */
    private static void pictureOfTheExample() {
        try (ReaderBrowser browser = new ReaderBrowser(1280, "en")) {
            browser.open(portal.address());
            browser.await("return document.body.dataset.ready === 'true'");
            browser.await(SHOWN);
            assertThat(browser.frameText("#frame iframe")).isNotBlank();
            browser.picture(PICTURES.resolve("portal-example.png"));
        }
    }

    @AfterAll
    static void close() {
        server.close();
        portal.close();
    }

    @Test
    void onlyTheFrameMayBeFramedAndOnlyByWhomItIsMeantFor() {
        String id = live(NewDraft.in("tokyo"));
        Answer frame = api.get("/embed/" + id).expect(200);
        assertThat(policy(frame)).endsWith("frame-ancestors " + portal.address());
        assertThat(policy(frame)).startsWith("default-src 'none'").doesNotContain("unsafe");
        assertThat(frame.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(frame.text()).select("script, style, [style]")).isEmpty();
        for (String other : List.of("/", "/tokyo/", "/topics/culture", "/sign-in", "/embed")) {
            assertThat(policy(api.get(other))).as(other).endsWith("frame-ancestors 'none'");
        }
        api.get("/embed/" + id, "If-None-Match", frame.tag()).expect(304);
        api.get("/embed/nothing").expect(404);
        api.get("/embed/00000000-0000-0000-0000-000000000000").expect(404);
    }

    @Test
    void oEmbedIsFoundOnThePageAndKnowsOnlyOurPosts() {
        String id = live(NewDraft.in("tokyo").titled("A <b> & \"quoted\" title"));
        Document page = Jsoup.parse(api.get(URI.create(url(id)).getPath()).text());
        String discovered = page.expectFirst("link[type$=oembed]").attr("href");
        assertThat(discovered).startsWith(base() + "/api/v1/oembed?");
        JsonObject offer = api.get(discovered.substring(base().length())).expect(200).json();
        assertThat(offer.getString("version")).isEqualTo("1.0");
        assertThat(offer.getString("type")).isEqualTo("rich");
        assertThat(offer.getString("title")).isEqualTo("A <b> & \"quoted\" title");
        Element frame = Jsoup.parse(offer.getString("html")).expectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(base() + "/embed/" + id);
        assertThat(frame.attr("title")).isEqualTo(offer.getString("title"));
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(frame.attr("width")).isEqualTo(String.valueOf(offer.getInt("width")));
        String small = discovered.substring(base().length()) + "&maxwidth=300&maxheight=200";
        assertThat(api.get(small).json().getInt("width")).isEqualTo(300);
        assertThat(api.get(small).json().getInt("height")).isEqualTo(200);
        for (String foreign :
                List.of(
                        "https://example.org/tokyo/x",
                        base() + ".example.org/tokyo/x",
                        base() + "/tokyo/",
                        base() + "/tokyo/nothing",
                        base() + "/desk/posts",
                        "")) {
            int expected = foreign.isEmpty() ? 400 : 404;
            assertThat(oembed(foreign).status()).as(foreign).isEqualTo(expected);
        }
        api.get(discovered.substring(base().length()).replace("=json", "=xml")).expect(501);
    }

    @Test
    void theComponentsDigestIsTheOneThatIsDocumented()
            throws IOException, GeneralSecurityException {
        for (int version = 1; version <= NEWEST; version++) {
            Answer script = component("-" + version);
            assertThat(script.header("Content-Type")).contains("javascript");
            assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(Files.readString(Path.of("../docs/embedding.md")))
                    .contains(integrity(script));
        }
        assertThat(Files.readString(Path.of("../docs/examples/portal/index.html")))
                .contains(integrity(component("-" + NEWEST)));
        assertThat(component("").bytes()).isEqualTo(component("-" + NEWEST).bytes());
    }

    private Answer component(String version) {
        return api.get("/assets/duta-posts" + version + ".js").expect(200);
    }

    private static String integrity(Answer script) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-384").digest(script.bytes());
        return "sha384-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void aPortalOfAnotherOriginShowsPostsUnderAStrictPolicy() {
        String hostile = "<img src=x onerror=alert(1)> " + NewDraft.word();
        live(NewDraft.in("tokyo").titled(hostile).language("id"));
        live(NewDraft.in("tokyo").language("ar").titled("بيان السفارة"));
        String id = live(NewDraft.in("tokyo").titled("What the embassy does for students"));
        correct(id);
        String alert = ayu.begins(NewDraft.in("tokyo").kind("alert"));
        api.signedIn("indra").tries("raise", alert, null, null).expect(200);
        for (int width : new int[] {390, 1280}) {
            try (ReaderBrowser browser = new ReaderBrowser(width, "en")) {
                browser.open(portal.address() + "/?post=" + id);
                browser.await("return document.body.dataset.ready === 'true'");
                browser.await(SHOWN);
                assertThat(browser.text("#latest"))
                        .contains(hostile, "Correction: ", "Awaiting confirmation: ");
                assertThat(browser.text("#mission")).contains("Ralat: ", "Menunggu konfirmasi: ");
                assertThat(browser.ask("#language", "d.shadowRoot.querySelector('li').dir"))
                        .isEqualTo("rtl");
                assertThat(browser.ask("#fragment", "d.querySelector('article').dir"))
                        .isEqualTo("ltr");
                assertThat(browser.frameText("#frame iframe"))
                        .contains("What the embassy does for students", "Correction");
                assertThat(browser.hindrances()).isEmpty();
                assertThat(browser.overflow()).isZero();
                assertThat(browser.complaints()).isEmpty();
                browser.picture(PICTURES.resolve("portal-" + width + ".png"));
                assertThat(browser.hindrances("/embed/" + id, base())).isEmpty();
                browser.picture(PICTURES.resolve("embed-" + width + ".png"));
            }
        }
    }

    @Test
    void withoutTheServerTheComponentShowsTheLinksInIt() {
        try (ForeignSite broken = new ForeignSite();
                ReaderBrowser browser = new ReaderBrowser(1280, "en")) {
            broken.shows("http://127.0.0.1:9");
            browser.open(broken.address());
            assertThat(browser.ask("#latest a", "d.checkVisibility()")).isEqualTo("true");
        }
    }

    @Test
    void securityTxtNamesWhomToTellAndUntilWhen() {
        Answer answer = api.get("/.well-known/security.txt").expect(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.text().lines())
                .contains(
                        "Contact: mailto:csirt@duta.example",
                        "Expires: " + EXPIRES,
                        "Canonical: " + base() + "/.well-known/security.txt")
                .noneMatch(line -> line.contains("nonsense"));
    }

    private static String policy(Answer answer) {
        return String.join(";;", answer.headers().allValues("Content-Security-Policy"));
    }

    private static Answer oembed(String url) {
        return api.get("/api/v1/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
    }

    private static String url(String id) {
        return api.get("/api/v1/posts/" + id).expect(200).json().getString("url");
    }

    /** The public URL, under which every address of ours stands. */
    private static String base() {
        return "http://localhost:" + server.port();
    }

    private static String live(NewDraft draft) {
        String id = ayu.begins(draft);
        ayu.makes("submit", id);
        gita.makes("approve", id);
        gita.publishes(id, null);
        return id;
    }

    private static void correct(String id) {
        ayu.makes("start-edition", id);
        ayu.writes(id, "Lain.\n");
        ayu.makes("submit", id);
        gita.makes("approve", id);
        gita.publishes(id, "Tempatnya keliru.");
    }
}
