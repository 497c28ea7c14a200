package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines and link previews learn of a post. */
class FoundE2E {

    private static final String HOSTILE =
            "</script><script>alert(1)</script> <!-- & \"quoted\" \u2028 \\ ' %s";

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @ParameterizedTest
    @CsvSource({
        "story, BlogPosting",
        "statement, NewsArticle",
        "notice, NewsArticle",
        "rebuttal, NewsArticle",
        "alert, NewsArticle"
    })
    void aPostIsDescribedAsWhatItIs(String kind, String type) {
        NewDraft draft = NewDraft.in("tokyo").kind(kind).with("geneva-un").language("fr");
        String id = room.live(draft);
        JsonObject post = room.published(id);
        JsonObject data = data(room.page(id));
        assertThat(data.getString("@context")).isEqualTo("https://schema.org");
        assertThat(data.getString("@type")).isEqualTo(type);
        assertThat(data.getString("headline")).isEqualTo(draft.title());
        assertThat(data.getString("description")).isEqualTo(draft.summary());
        assertThat(data.getString("url")).isEqualTo(post.getString("url"));
        assertThat(data.getString("inLanguage")).isEqualTo("fr");
        assertThat(data.getString("datePublished")).isEqualTo(post.getString("publishedAt"));
        assertThat(data.getString("dateModified")).isEqualTo(post.getString("updatedAt"));
        JsonObject author = data.getJsonArray("author").getJsonObject(0);
        assertThat(author.getString("name")).startsWith("Ayu");
        assertThat(author.getJsonObject("worksFor").getString("url")).endsWith("/tokyo/");
        assertThat(data.getJsonArray("contributor").getJsonObject(0).getString("url"))
                .endsWith("/geneva-un/");
        assertThat(data).doesNotContainKey("correction");
    }

    @Test
    void everyAuthorIsNamedInOrder() {
        String id = room.draft(NewDraft.in("tokyo"));
        room.ayu.changes(id, "byline", List.of("gita", "ayu"));
        room.ayu.makes("submit", id);
        room.citra.makes("approve", id);
        room.citra.publishes(id, null);
        List<String> authors =
                data(room.page(id)).getJsonArray("author").getValuesAs(JsonObject.class).stream()
                        .map(author -> author.getString("url").replaceAll(".*/", ""))
                        .toList();
        assertThat(authors).containsExactly("gita", "ayu");
    }

    @Test
    void aCorrectionIsToldAndMovesTheTimeOfChangeOnly() {
        String id = room.live(NewDraft.in("tokyo"));
        String published = data(room.page(id)).getString("datePublished");
        room.correct(id, "It was different.\n", "The place was wrong.");
        JsonObject data = data(room.page(id));
        assertThat(data.getJsonObject("correction").getString("text"))
                .isEqualTo("The place was wrong.");
        assertThat(data.getString("datePublished")).isEqualTo(published);
        assertThat(data.getInt("version")).isEqualTo(2);
    }

    @Test
    void aTitleCannotLeaveItsData() {
        String id = room.live(NewDraft.in("tokyo").titled(HOSTILE).summary(HOSTILE));
        String title = room.published(id).getString("title");
        Document page = page(room.page(id));
        assertThat(page.select("script")).hasSize(1);
        assertThat(title).contains("</script>", "<!--", "\"");
        assertThat(data(room.page(id)).getString("headline")).isEqualTo(title);
        assertThat(meta(page, "og:title")).isEqualTo(title);
    }

    @Test
    void aPageIsTheSameBytesHoweverOftenItIsMade() {
        String path = room.page(room.live(NewDraft.in("tokyo")));
        assertThat(api.get(path).bytes()).isEqualTo(api.get(path).bytes());
        assertThat(page(path).expectFirst("script").attributesSize()).isEqualTo(1);
    }

    @Test
    void aBrowserTakesTheDataForDataUnderThePolicyThatForbidsScripts() {
        String path = room.page(room.live(NewDraft.in("tokyo").titled(HOSTILE)));
        try (ReaderBrowser browser = new ReaderBrowser(1280, "en")) {
            browser.open(api.address() + path);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLinkPreviewHasAllItNeeds() {
        NewDraft draft = NewDraft.in("tokyo").language("ja");
        String path = room.page(room.live(draft));
        Document page = page(path);
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:title")).isEqualTo(draft.title());
        assertThat(meta(page, "og:description")).isEqualTo(draft.summary());
        assertThat(meta(page, "og:locale")).isEqualTo("ja_JP");
        assertThat(meta(page, "og:url"))
                .isEqualTo(page.expectFirst("link[rel=canonical]").attr("href"))
                .endsWith(path);
        assertThat(meta(page, "article:author")).endsWith("/authors/ayu");
        assertThat(page.select("meta[name=twitter:card]")).hasSize(1);
        String image = URI.create(meta(page, "og:image")).getPath();
        assertThat(api.get(image).expect(200).header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void everyLanguageVersionListsAllOfThemAlike() {
        String first = room.live(NewDraft.in("tokyo").language("id"));
        Map<String, String> paths = new TreeMap<>(Map.of("id", room.page(first)));
        for (String language : List.of("ar", "en", "ja")) {
            paths.put(language, room.page(translation(first, language)));
        }
        for (String path : paths.values()) {
            Map<String, String> listed =
                    page(path).select("link[rel=alternate][hreflang]").stream()
                            .collect(
                                    Collectors.toMap(
                                            link -> link.attr("hreflang"),
                                            link -> URI.create(link.attr("href")).getPath()));
            assertThat(listed.remove("x-default")).as(path).isEqualTo(paths.get("en"));
            assertThat(listed).as(path).isEqualTo(paths);
        }
    }

    private String translation(String of, String language) {
        JsonObject draft =
                Json.createObjectBuilder(NewDraft.in("tokyo").language(language).json())
                        .add("translationOf", of)
                        .build();
        String location = room.ayu.tryToBegin(draft).expect(201).header("Location");
        String id = String.valueOf(location).replaceAll(".*/", "");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        return id;
    }

    private Document page(String path) {
        return Jsoup.parse(api.get(path, "Accept-Language", "en").expect(200).text());
    }

    private static String meta(Document page, String property) {
        return page.expectFirst("meta[property=" + property + "]").attr("content");
    }

    private JsonObject data(String path) {
        String text = page(path).expectFirst("script[type=application/ld+json]").data();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
