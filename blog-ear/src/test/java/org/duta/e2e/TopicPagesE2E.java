package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a post to others like it: by topic, country, author, language and month. */
class TopicPagesE2E {

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @Test
    void everyLabelOfAPostLeadsToAListThatHasIt() {
        String path = room.page(room.live(NewDraft.in("tokyo").language("ar").topics("education")));
        Document post = page(path, "en");
        List<String> lists = new ArrayList<>();
        for (String kind : List.of("topics", "countries", "authors", "languages")) {
            for (Element link : post.select("article a[href^=/" + kind + "/]")) {
                lists.add(link.attr("href"));
            }
        }
        lists.add("/archive/" + month());
        assertThat(lists)
                .contains("/topics/education", "/countries/JP", "/authors/ayu", "/languages/ar");
        for (String list : lists) {
            assertThat(page(list, "en").select(".teaser-title a[href=" + path + "]"))
                    .as(list)
                    .hasSize(1);
        }
        room.gita.makes("withdraw", id(post));
        for (String list : lists) {
            assertThat(page(list, "en").select("a[href=" + path + "]")).as(list).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/topics, /topics/culture",
        "/countries, /countries/JP",
        "/languages, /languages/en",
        "/archive, "
    })
    void aDirectoryIsReachedFromEveryPageAndLeadsToItsLists(String directory, String list) {
        assertThat(page("/", "en").select("footer a[href=" + directory + "]")).hasSize(1);
        Document page = page(directory, "id");
        String expected = list == null ? "/archive/" + month() : list;
        assertThat(page.select("main .directory a[href=" + expected + "]")).hasSize(1);
        for (Element link : page.select("main .directory a").subList(0, 1)) {
            api.get(link.attr("href")).expect(200);
        }
        api.get(directory + "/").expect(301);
    }

    @ParameterizedTest
    @CsvSource({
        "/topics/culture, Budaya, Culture",
        "/countries/JP, Jepang, Japan",
        "/authors/ayu, Ayu, Ayu",
        "/languages/ar, Tulisan dalam Arab, Posts in Arabic"
    })
    void aListSpeaksTheReadersLanguageAndOffersItsFeeds(
            String path, String indonesian, String english) {
        room.live(NewDraft.in("tokyo").language("ar"));
        assertThat(page(path, "id").expectFirst("h1").text()).startsWith(indonesian);
        Document page = page(path, "en");
        assertThat(page.expectFirst("h1").text()).startsWith(english);
        assertThat(page.expectFirst("link[rel=canonical]").attr("href")).endsWith(path);
        List<Element> feeds = page.select("link[rel=alternate][type]");
        assertThat(feeds).hasSize(3);
        for (Element feed : feeds) {
            assertThat(feed.attr("href")).startsWith("/feeds/").doesNotContain("/all");
            assertThat(api.get(feed.attr("href")).expect(200).header("Content-Type"))
                    .startsWith(feed.attr("type"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/topics/culture/, /topics/culture",
        "/countries/jp, /countries/JP",
        "/languages/zh-hans, /languages/zh-Hans",
        "/archive/2026/11/, /archive/2026/11"
    })
    void anotherSpellingLeadsToTheOneAddress(String other, String address) {
        assertThat(api.get(other).expect(301).header("Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/topics/nothing",
                "/topics/culture/x",
                "/countries/XX",
                "/countries/Japan",
                "/authors",
                "/authors/eko",
                "/authors/nobody",
                "/languages/xx",
                "/languages/not_a_tag",
                "/archive/2026",
                "/archive/2026/13",
                "/archive/2026/1",
                "/archive/0000/01",
                "/archive/2026/11/24"
            })
    void whatNamesNothingIsNotFound(String path) {
        assertThat(Jsoup.parse(api.get(path).expect(404).text()).select("h1")).hasSize(1);
    }

    @Test
    void whoNeverWroteInPublicHasNoPage() {
        api.get("/authors/fajar").expect(404);
        room.live(NewDraft.in("tokyo"));
        api.get("/authors/ayu").expect(200);
    }

    @Test
    void aListCanOnlyBeReadAndItsMarksAreOurs() {
        api.send("POST", "/topics/culture", new byte[0]).expect(405);
        api.send("DELETE", "/archive", new byte[0]).expect(405);
        api.get("/topics/culture?after=xx").expect(400);
    }

    @Test
    void whoHasAListIsToldSo() {
        for (String list : List.of("/topics/culture", "/archive/" + month())) {
            String tag = api.get(list).expect(200).tag();
            api.get(list, "If-None-Match", tag).expect(304);
            room.live(NewDraft.in("tokyo"));
            api.get(list, "If-None-Match", tag).expect(200);
        }
    }

    @Test
    void olderPostsOfATopicAreReachedAndNoneIsShownTwice() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            published.add(room.page(room.live(NewDraft.in("tokyo").topics("health"))));
        }
        List<String> seen = new ArrayList<>();
        String next = "/topics/health";
        while (next != null) {
            Document page = page(next, "en");
            page.select(".teaser-title a").forEach(link -> seen.add(link.attr("href")));
            Element link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
            assertThat(seen).hasSizeLessThan(2000);
        }
        assertThat(seen).containsAll(published).doesNotHaveDuplicates();
    }

    private static String month() {
        return DateTimeFormatter.ofPattern("uuuu/MM")
                .format(YearMonth.from(Instant.now().atZone(ZoneOffset.UTC)));
    }

    private static String id(Document post) {
        String data = post.expectFirst(".origin a[href^=/api/v1/posts/]").attr("href");
        return data.substring(data.lastIndexOf('/') + 1);
    }

    private Document page(String path, String language) {
        return Jsoup.parse(
                api.get(path, "Accept-Language", language).expect(200).text(),
                api.address() + path);
    }
}
