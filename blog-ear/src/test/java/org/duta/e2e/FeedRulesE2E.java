package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for feeds that the other tests hold ours to do find what breaks them. */
class FeedRulesE2E {

    private static final String ADDRESS = "https://x.example/f";
    private static final String ID = "urn:uuid:0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01";

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Title</title><lastBuildDate>Mon, 02 Mar 2026 10:30:15 GMT</lastBuildDate>
            <atom:link rel="self" href="ADDRESS"/>
            <item><title>One</title><guid>ID</guid><pubDate>Mon, 02 Mar 2026 10:30:15 GMT</pubDate>
            <description>Short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded></item>
            </channel></rss>
            """;

    private static final String ATOM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>Title</title><updated>2026-03-02T10:30:15Z</updated>
            <link rel="self" href="ADDRESS"/><author><name>A</name></author>
            <entry><title>One</title><id>ID</id><published>2026-03-02T10:30:15Z</published>
            <updated>2026-03-02T10:30:15Z</updated>
            <link rel="alternate" type="text/html" href="https://x.example/1"/>
            <content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>
            </feed>
            """;

    private static final String JSON =
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Title","feed_url":"ADDRESS",
            "home_page_url":"https://x.example/","items":[{"id":"ID","url":"https://x.example/1",
            "title":"One","content_html":"<p>Long</p>","date_published":"2026-03-02T10:30:15Z",
            "language":"id","authors":[{"name":"Ayu"}]}]}
            """;

    @Test
    void whatKeepsTheRulesIsLeftInPeace() {
        assertThat(findings("rss", RSS)).isEmpty();
        assertThat(findings("atom", ATOM)).isEmpty();
        assertThat(findings("json", JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encoding=\"UTF-8\"| |MissingEncoding",
                "Title|Ti\u0092tle|BadCharacters",
                "Title|Ti\uFFFDtle|BadCharacters",
                "<title>Title|<title>&bell;|SAXError",
                "<title>Title|<title> |NotBlank",
                "<title>One|<title>&lt;b&gt;One|ContainsHTML",
                "rel=\"self\"|rel=\"hub\"|MissingSelf",
                "href=\"ADDRESS\"|href=\"https://y.example/\"|SelfDoesntMatchLocation",
                "ID|urn:uuid:0B6F1C52-7b1e-4b53-9c1a-5e1f6f3f2a01|InvalidUUID",
                "Mon, 02 Mar|Tue, 02 Mar|InvalidDate",
                "Mon, 02 Mar 2026|Fri, 02 Mar 1979|ImplausibleDate",
                "Mon, 02 Mar 2026|Sat, 02 Mar 2126|ImplausibleDate",
                "<description>Short</description>| |NeedDescriptionBeforeContent",
                "&lt;p&gt;Long|&lt;script&gt;|SecurityRisk",
                "&lt;p&gt;Long|&lt;p onclick=''&gt;|SecurityRiskAttr",
                "&lt;p&gt;Long|&lt;a href='/x'&gt;x&lt;/a&gt;|ContainsRelRef",
                "&lt;p&gt;Long|&lt;/div&gt;|NotHtml",
                "<rss |<rss xmlns:z=\"urn:z\" |UnknownNamespace",
                "<rss |<rss xmlns:c=\"http://purl.org/dc/elements/1.1/\" |NonstdPrefix"
            })
    void aFaultInRssIsFound(String good, @Nullable String bad, String finding) {
        assertFound("rss", RSS, good, bad, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<author><name>A</name></author>| |MissingElement",
                "<content type=\"html\">&lt;p&gt;Long&lt;/p&gt;</content>| |MissingTextualContent",
                "rel=\"alternate\"|rel=\"friend\"|UnregisteredAtomLinkRel",
                "</entry>|<link rel=\"alternate\" type=\"text/html\" href=\"https://x.example/2\"/></entry>|DuplicateAtomLink",
                "</feed>|<subtitle>late</subtitle></feed>|MisplacedMetadata",
                "2026-03-02T10:30:15Z</published>|yesterday</published>|InvalidDate",
                "<title>One|<title> |NotBlank",
                "rel=\"self\"|rel=\"hub\"|MissingSelf"
            })
    void aFaultInAtomIsFound(String good, @Nullable String bad, String finding) {
        assertFound("atom", ATOM, good, bad, finding);
    }

    @Test
    void anEntryThatIsThereTwiceIsFound() {
        String item = RSS.substring(RSS.indexOf("<item>"), RSS.indexOf("</channel>"));
        assertThat(findings("rss", RSS.replace(item, item + item)))
                .anyMatch(finding -> finding.startsWith("DuplicateValue: "));
        String entry = ATOM.substring(ATOM.indexOf("<entry>"), ATOM.indexOf("</feed>"));
        assertThat(findings("atom", ATOM.replace(entry, entry + entry)))
                .anyMatch(finding -> finding.startsWith("DuplicateEntries: "))
                .anyMatch(finding -> finding.startsWith("DuplicateUpdated: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version/1.1|version/1|JsonFeedVersion",
                "\"title\":\"Title\"|\"title\":\"\"|JsonFeedTitle",
                "ADDRESS|https://y.example/|JsonFeedFeedUrl",
                "https://x.example/\"|/\"|JsonFeedHomePageUrl",
                "\"id\":\"ID\"|\"id\":7|JsonFeedId",
                "\"content_html\":\"<p>Long</p>\"|\"x\":1|JsonFeedContent",
                "https://x.example/1|/1|JsonFeedUrl",
                "\"One\"|\"\"|JsonFeedTitle",
                "{\"name\":\"Ayu\"}|{\"name\":\"\"}|JsonFeedAuthor",
                "2026-03-02T10:30:15Z|2 March|JsonFeedDate",
                "\"language\":\"id\"|\"language\":\"in_ID\"|JsonFeedLanguage",
                "\"language\":\"id\"|\"language\":\"id\",\"banner_image\":null|JsonFeedNull",
                "\"language\":\"id\"|\"language\":\"id\",\"_x\":1|JsonFeedExtension",
                "<p>Long|<iframe>|SecurityRisk"
            })
    void aFaultInJsonFeedIsFound(String good, String bad, String finding) {
        assertFound("json", JSON, good, bad, finding);
    }

    private static void assertFound(
            String format, String document, String good, @Nullable String bad, String finding) {
        assertThat(document).contains(good);
        assertThat(findings(format, document.replace(good, bad == null ? "" : bad)))
                .anyMatch(found -> found.startsWith(finding + ": "));
    }

    private static List<String> findings(String format, String document) {
        byte[] bytes =
                document.replace("ADDRESS", ADDRESS)
                        .replace("ID", ID)
                        .getBytes(StandardCharsets.UTF_8);
        return FeedRules.findings(format, bytes, ADDRESS);
    }
}
