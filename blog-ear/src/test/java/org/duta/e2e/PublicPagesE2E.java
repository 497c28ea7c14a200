package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers and their caches get, without a browser. */
class PublicPagesE2E {

    /** All but JSON-LD, which is data: no browser runs it. */
    private static final String SCRIPTS = "script:not([type=application/ld+json])";

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void aPostHasItsOwnLanguageAndDirectionInAPageOfTheReaders() {
        String path = room.page(room.live(NewDraft.in("tokyo").language("ar")));
        Document page = page(path, "id");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("id");
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo("ltr");
        assertThat(page.expectFirst("article").attr("lang")).isEqualTo("ar");
        assertThat(page.expectFirst("article").attr("dir")).isEqualTo("rtl");
        assertThat(page.expectFirst("title").attr("lang")).isEqualTo("ar");
        Element meta = page.expectFirst(".post-meta");
        assertThat(meta.attr("lang")).isEqualTo("id");
        assertThat(meta.text()).contains("Terbit", "KBRI Tokyo", "UTC+9");
        Element teaser = teaser(page("/", "en"), path);
        assertThat(teaser.attr("dir")).isEqualTo("rtl");
        assertThat(teaser.expectFirst("h2, h3").attr("lang")).isEqualTo("ar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/missions", "/tokyo/", "/sign-in", "/no-such-page"})
    void thePagesOwnWordsFollowTheReader(String path) {
        assertThat(language(path, "id-ID, en;q=0.5")).isEqualTo("id");
        assertThat(language(path, "fr, id;q=0.3, en;q=0.9")).isEqualTo("en");
        assertThat(language(path, "ja")).isEqualTo("en");
        assertThat(language(path, "*;q=0, nonsense;;")).isEqualTo("en");
        assertThat(page(path, "id").text()).isNotEqualTo(page(path, "en").text());
    }

    @Test
    void aWithdrawnPostSaysWhyAndNotWhatItSaid() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.live(draft);
        String path = room.page(id);
        room.gita.tries("withdraw", id, null, "The figures were wrong.").expect(200);
        Answer gone = api.get(path, "If-None-Match", "*").expect(410);
        Document page = Jsoup.parse(gone.text());
        assertThat(page.text()).contains("The figures were wrong.", draft.title());
        assertThat(page.text()).doesNotContain(draft.text().strip(), draft.summary());
        assertThat(api.get("/").text()).doesNotContain(path);
        room.gita.makes("restore", id);
        api.get(path).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/tokyo/nothing", "/tokyo/a/b", "/missions/x", "/a%2fb"})
    void whatIsNotThereHasAPageOfOurs(String path) {
        Answer answer = api.get(path, "Accept-Language", "id").expect(404);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.expectFirst("h1").text()).isEqualTo("Halaman tidak ditemukan");
        assertThat(page.select("a[href=/]")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertSafe(answer);
    }

    @Test
    void aPageCanOnlyBeRead() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            Answer answer = api.send(method, "/tokyo/", new byte[0]).expect(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
            assertThat(Jsoup.parse(answer.text()).expectFirst("h1").text())
                    .contains("only be read");
            assertSafe(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?after=xx", "/?after=", "/tokyo/?after=AAAA%22%3E%3Cscript%3E"})
    void aPageMarkThatNobodyGaveOutIsRefused(String path) {
        Answer answer = api.get(path).expect(400);
        assertThat(Jsoup.parse(answer.text()).expectFirst("h1").text()).contains("can’t be read");
        assertThat(answer.text()).doesNotContain("<script");
        assertSafe(answer);
    }

    @Test
    void nobodyIsFollowed() {
        String path = room.page(room.live(NewDraft.in("tokyo")));
        for (String each : List.of("/", "/missions", "/missions?q=tokyo", "/tokyo/", path)) {
            assertSafe(api.get(each).expect(200));
        }
        assertSafe(api.get("/sign-in").expect(200));
    }

    @Test
    void whoHasAPageIsToldSo() throws InterruptedException {
        String path = room.page(room.live(NewDraft.in("tokyo")));
        // Within the second of a change, Last-Modified names the second before.
        TimeUnit.SECONDS.sleep(2);
        for (String each : List.of("/", "/tokyo/", path)) {
            Answer first = api.get(each).expect(200);
            assertThat(first.tag()).startsWith("W/");
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=10");
            assertThat(String.join(",", first.headers().allValues("Vary")))
                    .contains("Accept-Language", "Accept-Encoding");
            Answer known = api.get(each, "If-None-Match", first.tag()).expect(304);
            assertThat(known.bytes()).isEmpty();
            assertThat(known.tag()).isEqualTo(first.tag());
            api.get(each, "If-Modified-Since", modified(first)).expect(304);
            api.get(each, "If-None-Match", "\"other\"", "If-Modified-Since", modified(first))
                    .expect(200);
            api.get(each, "If-None-Match", first.tag(), "Accept-Language", "id").expect(200);
        }
    }

    @Test
    void aNewPostMakesKeptPagesOldAndADraftDoesNot() {
        String front = api.get("/").tag();
        room.inReview(NewDraft.in("tokyo"));
        api.get("/", "If-None-Match", front).expect(304);
        room.live(NewDraft.in("tokyo"));
        api.get("/", "If-None-Match", front).expect(200);
    }

    @Test
    void headIsGetWithoutTheBody() {
        String path = room.page(room.live(NewDraft.in("tokyo")));
        for (String each : List.of("/", "/tokyo/", "/missions", path, "/nowhere")) {
            Answer get = api.get(each);
            Answer head = api.head(each).expect(get.status());
            assertThat(head.bytes()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        }
    }

    @Test
    void olderPostsAreReachedAndNoneIsShownTwice() {
        for (int i = 0; i < 25; i++) {
            room.live(NewDraft.in("tokyo"));
        }
        List<String> seen = new ArrayList<>();
        String next = "/tokyo/";
        for (int pages = 0; next != null; pages++) {
            Document page = page(next, "en");
            page.select(".teaser-title a").forEach(link -> seen.add(link.attr("href")));
            Element link = page.selectFirst("a[rel=next]");
            next = link == null ? null : "/tokyo/" + link.attr("href").replace("/tokyo/", "");
            assertThat(pages).isLessThan(100);
        }
        assertThat(seen).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }

    @Test
    void aTitleIsTextWhateverIsInIt() {
        String hostile = "</title><script>alert(1)</script>\"><img src=x onerror=alert(1)> #{page}";
        String path = room.page(room.live(NewDraft.in("tokyo").titled(hostile).summary(hostile)));
        for (String each : List.of("/", "/tokyo/", path)) {
            Document page = page(each, "en");
            assertThat(page.select(SCRIPTS + ", [onerror]")).as(each).isEmpty();
            assertThat(page.text()).contains(hostile);
        }
        assertThat(page(path, "en").title()).startsWith(hostile);
    }

    @Test
    void feedReadersFindTheFeeds() {
        String path = room.page(room.live(NewDraft.in("tokyo")));
        for (String each : List.of("/", "/tokyo/", path)) {
            List<Element> feeds =
                    page(each, "en").select("link[rel=alternate][type~=rss|atom|feed]");
            assertThat(feeds).hasSize(3);
            for (Element feed : feeds) {
                Answer answer = api.get(feed.attr("href")).expect(200);
                assertThat(answer.header("Content-Type")).startsWith(feed.attr("type"));
            }
        }
    }

    @Test
    void everyMissionIsInTheDirectoryAndFoundByItsCountry() {
        Document all = page("/missions", "en");
        assertThat(all.select(".directory a")).hasSizeGreaterThanOrEqualTo(138);
        assertThat(page("/missions?q=Jepang", "en").select(".directory a").eachText())
                .contains("Tokyo", "Osaka");
        assertThat(page("/missions?q=%3Cb%3E", "en").select(".directory a, .found b")).isEmpty();
        api.get("/missions/").expect(301);
    }

    @Test
    void whatPagesLinkToAnswers() {
        String path = room.page(room.live(NewDraft.in("tokyo").with("geneva-un")));
        for (String page : List.of("/", path, "/sign-in")) {
            for (Element link : page(page, "en").select("a[href^=/], link[href^=/], img[src^=/]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                assertThat(api.get(target).status()).as("%s on %s", target, page).isEqualTo(200);
            }
        }
    }

    @Test
    void aVersionedAssetIsKeptForEver() {
        String sheet = page("/", "en").expectFirst("link[rel=stylesheet]").attr("href");
        assertThat(api.get(sheet).header("Cache-Control")).contains("immutable");
        assertThat(api.get("/assets/base.css").header("Cache-Control"))
                .isEqualTo("public, max-age=86400");
        api.get("/favicon.ico").expect(200);
    }

    @Test
    void aRefusedSignInSaysWhyAndKeepsTheName() {
        String form = "username=no%22body&password=wrong&to=%2Fdesk%2Fposts";
        Answer answer =
                api.send(
                                "POST",
                                "/sign-in",
                                Api.bytes(form),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .expect(401);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.expectFirst("[role=alert]").text()).contains("password is wrong");
        assertThat(page.expectFirst("#username").attr("value")).isEqualTo("no\"body");
        assertThat(page.expectFirst("#password").attr("value")).isEmpty();
        assertThat(page.expectFirst("[name=to]").attr("value")).isEqualTo("/desk/posts");
    }

    private Document page(String path, String language) {
        return Jsoup.parse(api.get(path, "Accept-Language", language).text(), api.address() + path);
    }

    private String language(String path, String accepted) {
        return page(path, accepted).expectFirst("html").attr("lang");
    }

    private static String modified(Answer answer) {
        return Objects.requireNonNull(answer.header("Last-Modified"));
    }

    private static Element teaser(Document page, String path) {
        Element link = page.expectFirst(".teaser-title a[href=" + path + "]");
        return Objects.requireNonNull(link.closest("article"));
    }

    /** No cookie, no script, no inside of the server, and a policy that says so. */
    private static void assertSafe(Answer answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).as(answer.request()).isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(answer.request())
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(Jsoup.parse(answer.text()).select(SCRIPTS + ", [style], style")).isEmpty();
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "jakarta.", "org.duta");
    }
}
