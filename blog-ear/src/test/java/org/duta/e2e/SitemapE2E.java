package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** How programs find every page, and what they are told not to look at. */
class SitemapE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void everyLivePostIsInASitemapAndNoOther() {
        String live = room.page(room.live(NewDraft.in("tokyo")));
        String gone = room.live(NewDraft.in("tokyo"));
        String withdrawn = room.page(gone);
        room.gita.makes("withdraw", gone);
        Document index = xml("/sitemap.xml");
        assertThat(index.select("sitemapindex > sitemap > loc")).isNotEmpty();
        List<String> pages =
                index.select("loc").stream()
                        .flatMap(file -> xml(path(file)).select("urlset > url > loc").stream())
                        .map(SitemapE2E::path)
                        .toList();
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(live, "/", "/topics/culture", "/tokyo/", "/documents");
        assertThat(pages).doesNotContain(withdrawn);
        assertThat(pages).containsAll(posts());
        api.get("/sitemap/posts-999.xml").expect(404);
        api.get("/sitemap/posts-0.xml").expect(404);
        api.get("/sitemap/other.xml").expect(404);
    }

    @Test
    void aSitemapKeepsToItsRules() {
        String id = room.live(NewDraft.in("tokyo"));
        room.correct(id, "Otherwise.\n", null);
        Document index = xml("/sitemap.xml");
        for (Element file : index.select("sitemap")) {
            Document map = xml(path(file.expectFirst("loc")));
            assertThat(map.select("url")).hasSizeBetween(1, 50_000);
            for (Element url : map.select("url")) {
                assertThat(url.expectFirst("loc").text()).startsWith("http://localhost:");
                url.select("lastmod").forEach(time -> Instant.parse(time.text()));
            }
        }
        Element url = entry(xml("/sitemap/posts-1.xml"), room.page(id));
        assertThat(Instant.parse(url.expectFirst("lastmod").text()))
                .isEqualTo(Instant.parse(room.published(id).getString("updatedAt")));
        String tag = api.get("/sitemap.xml").tag();
        api.get("/sitemap.xml", "If-None-Match", tag).expect(304);
        room.live(NewDraft.in("tokyo"));
        api.get("/sitemap.xml", "If-None-Match", tag).expect(200);
    }

    @Test
    void newsAreOfTheLastTwoDays() {
        String title = "Über \u202Ealles & <b> \u0007 " + NewDraft.word();
        String id = room.live(NewDraft.in("tokyo").language("zh-Hant").titled(title));
        Document news = xml("/sitemap-news.xml");
        assertThat(news.select("url")).hasSizeBetween(1, 1_000);
        Element entry = entry(news, room.page(id));
        assertThat(entry.expectFirst("news|title").wholeText())
                .isEqualTo(room.published(id).getString("title").replace("\u0007", ""));
        assertThat(entry.expectFirst("news|language").text()).isEqualTo("zh-tw");
        for (Element at : news.select("news|publication_date")) {
            assertThat(Instant.parse(at.text())).isAfter(Instant.now().minus(Duration.ofHours(49)));
        }
    }

    @Test
    void robotsAreToldWhereTheSitemapsAreAndWhatIsNotForThem() {
        Answer answer = api.get("/robots.txt").expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.text().lines())
                .contains("User-agent: *", "Disallow: /desk", "Disallow: /api/")
                .filteredOn(line -> line.startsWith("Sitemap: "))
                .allSatisfy(line -> api.get(URI.create(line.substring(9)).getPath()).expect(200))
                .hasSize(2);
    }

    @Test
    void withoutAContactThereIsNoSecurityTxt() {
        api.get("/.well-known/security.txt").expect(404);
    }

    private List<String> posts() {
        return api.get("/api/v1/posts?fields=url&limit=100").items().stream()
                .map(post -> URI.create(post.getString("url")).getPath())
                .toList();
    }

    private static Element entry(Document sitemap, String path) {
        return sitemap.select("url").stream()
                .filter(url -> path(url.expectFirst("loc")).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Element address) {
        return URI.create(address.text()).getPath();
    }

    private Document xml(String path) {
        Answer answer = api.get(path).expect(200);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        return Jsoup.parse(answer.text(), "", Parser.xmlParser());
    }
}
