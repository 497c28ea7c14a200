package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feeds are where the contract says, and nowhere else. */
class FeedsE2E {

    private static final Map<String, String> TYPES =
            Map.of(
                    "rss", "application/rss+xml",
                    "atom", "application/atom+xml",
                    "json", "application/feed+json");

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all.%s",
                "/feeds/mission/geneva-un.%s",
                "/feeds/mission/hq-press.%s",
                "/feeds/language/id.%s",
                "/feeds/language/zh-Hans.%s",
                "/feeds/author/ayu.%s",
                "/feeds/author/fajar.%s",
                "/feeds/all.%s?mission=tokyo&mission=paris&language=id&author=ayu"
            })
    void everyFeedComesInThreeFormats(String address) throws Exception {
        for (String format : TYPES.keySet()) {
            Answer feed = api.get(String.format(address, format)).expect(200);
            assertThat(feed.header("Content-Type")).startsWith(TYPES.get(format));
            if (format.equals("json")) {
                assertThat(feed.json().getString("version")).endsWith("/1.1");
                assertThat(feed.items().size()).isLessThanOrEqualTo(50);
            } else {
                xml(feed);
            }
        }
    }

    private static Element xml(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()))
                .getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/all",
                "/feeds/all.",
                "/feeds/all.xml",
                "/feeds/all.RSS",
                "/feeds/all.rss/",
                "/feeds/mission/atlantis.rss",
                "/feeds/mission/.rss",
                "/feeds/mission/TOKYO.rss",
                "/feeds/mission/tokyo",
                "/feeds/mission/tokyo.pdf",
                "/feeds/mission/tokyo.rss.rss",
                "/feeds/mission/tokyo/more.rss",
                "/feeds/language/xx.rss",
                "/feeds/language/not_a_tag.rss",
                "/feeds/author/nobody.atom",
                "/feeds/author/Ayu.atom",
                "/feeds/topic/nothing.rss",
                "/feeds/country/XX.rss",
                "/feeds/missions.xml",
                "/feeds/nothing/tokyo.rss"
            })
    void anUnknownFeedIsNotFound(String path) {
        api.get(path).expect(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/all.rss?mission=atlantis, parameter-value-unknown",
        "/feeds/all.rss?tag=x, parameter-unknown",
        "/feeds/mission/tokyo.rss?mission=tokyo, parameter-unknown",
        "/feeds/missions.opml?mission=tokyo, parameter-unknown"
    })
    void anUnknownParameterOrValueIsRefused(String path, String reason) {
        assertThat(api.get(path).expect(400, "bad-parameter").reasons()).contains(reason);
    }

    @Test
    void aFeedCarriesTheNewestFifty() throws Exception {
        while (livePosts().size() < 52) {
            room.live(NewDraft.in("tokyo"));
        }
        List<String> newest = livePosts().subList(0, 50);
        Answer json = api.get("/feeds/all.json").expect(200);
        assertThat(json.items()).hasSize(50);
        List<JsonObject> posts =
                json.items().stream().filter(item -> item.containsKey("_duta")).toList();
        assertThat(posts.size()).isGreaterThanOrEqualTo(40);
        assertThat(posts)
                .extracting(item -> item.getString("id").replace("urn:uuid:", ""))
                .containsExactlyElementsOf(newest.subList(0, posts.size()));
        for (String format : List.of("rss", "atom")) {
            Element feed = xml(api.get("/feeds/all." + format).expect(200));
            NodeList entries =
                    feed.getElementsByTagNameNS("*", format.equals("rss") ? "item" : "entry");
            assertThat(entries.getLength()).as(format).isEqualTo(50);
        }
        String html = room.published(newest.get(0)).getString("html");
        assertThat(posts.get(0).getString("content_html")).isEqualTo(html);
    }

    private List<String> livePosts() {
        return api.get("/api/v1/posts?limit=100&fields=id").expect(200).items().stream()
                .map(post -> post.getString("id"))
                .toList();
    }

    @Test
    void theListOfFeedsNamesEveryMissionsAndEachAnswers() throws Exception {
        Answer opml = api.get("/feeds/missions.opml").expect(200);
        assertThat(opml.header("Content-Type")).startsWith("text/x-opml");
        NodeList outlines = xml(opml).getElementsByTagName("outline");
        List<JsonObject> missions = api.get("/api/v1/missions").expect(200).items();
        assertThat(outlines.getLength()).isEqualTo(missions.size());
        for (int i = 0; i < outlines.getLength(); i++) {
            Element outline = (Element) outlines.item(i);
            assertThat(outline.getAttribute("text")).isNotBlank();
            assertThat(outline.getAttribute("xmlUrl"))
                    .matches("http://localhost:\\d+/feeds/mission/[a-z0-9-]+\\.rss");
            if (i % 20 == 0) {
                String path = outline.getAttribute("xmlUrl").replaceFirst("http://[^/]+", "");
                api.get(path).expect(200);
            }
        }
    }

    @Test
    void absoluteLinksComeFromThePublicAddressAndNotFromTheRequest() {
        String request =
                "GET %s HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Connection: close\r\n\r\n";
        RawHttp http = new RawHttp(DutaServer.shared().port());
        for (String path :
                List.of("/feeds/all.rss", "/feeds/all.json", "/api/v1/posts", "/", "/tokyo")) {
            assertThat(http.send(String.format(request, path)))
                    .as(path)
                    .doesNotContain("evil.example");
        }
    }
}
