package org.duta.model.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Says what may stand in rendered HTML, by itself and not by asking the renderer's own policy. */
final class SafeMarkup {

    private static final Set<String> PLAIN =
            Set.of(
                    "ul",
                    "blockquote",
                    "hr",
                    "br",
                    "em",
                    "strong",
                    "del",
                    "table",
                    "thead",
                    "tbody",
                    "figure",
                    "figcaption",
                    "picture");
    private static final Set<String> PLAYER =
            Set.of(
                    "src",
                    "controls",
                    "preload",
                    "data-bytes",
                    "data-milliseconds",
                    "data-type",
                    "aria-label",
                    "width",
                    "height");
    private static final Set<String> PLAYED = Set.of("audio", "video", "track");
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("p", Set.of("dir")),
                    Map.entry("h2", Set.of("id", "dir")),
                    Map.entry("h3", Set.of("id", "dir")),
                    Map.entry("h4", Set.of("id", "dir")),
                    Map.entry("h5", Set.of("id", "dir")),
                    Map.entry("h6", Set.of("id", "dir")),
                    Map.entry("ol", Set.of("start")),
                    Map.entry("li", Set.of("id", "dir")),
                    Map.entry("pre", Set.of("dir", "class")),
                    Map.entry("code", Set.of("dir", "class")),
                    Map.entry("tr", Set.of()),
                    Map.entry("th", Set.of("align", "scope", "dir")),
                    Map.entry("td", Set.of("align", "dir")),
                    Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
                    Map.entry("section", Set.of("class", "role", "aria-label")),
                    Map.entry("sup", Set.of("class", "id")),
                    Map.entry(
                            "a",
                            Set.of("href", "title", "role", "class", "aria-label", "hreflang")),
                    Map.entry("audio", PLAYER),
                    Map.entry("video", PLAYER),
                    Map.entry("track", Set.of("kind", "src", "srclang", "label")),
                    Map.entry("source", Set.of("type", "srcset", "sizes")),
                    Map.entry(
                            "img",
                            Set.of(
                                    "src",
                                    "srcset",
                                    "sizes",
                                    "width",
                                    "height",
                                    "alt",
                                    "title",
                                    "loading",
                                    "decoding",
                                    "referrerpolicy")));
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private SafeMarkup() {}

    /** Parses as a browser would and returns the body, having looked at everything in it. */
    static Element assertSafe(String html) {
        Document document = Jsoup.parse(html, "");
        assertThat(document.head().childNodes()).as("in the head").isEmpty();
        assertThat(document.body().attributes().size()).as("on the body").isZero();
        for (Node node : document.body().childNodes()) {
            check(node);
        }
        return document.body();
    }

    private static void check(Node node) {
        assertThat(node).isNotInstanceOf(Comment.class);
        if (node instanceof Element element) {
            String name = element.tagName();
            assertThat(PLAIN.contains(name) || ALLOWED.containsKey(name)).as("<%s>", name).isTrue();
            for (Attribute attribute : element.attributes()) {
                check(name, attribute);
            }
        }
        node.childNodes().forEach(SafeMarkup::check);
    }

    private static void check(String element, Attribute attribute) {
        String name = attribute.getKey();
        assertThat(ALLOWED.getOrDefault(element, Set.of())).as("of <%s>", element).contains(name);
        if (name.equals("href") || name.equals("src")) {
            assertThat(scheme(attribute.getValue()))
                    .as("scheme of %s", attribute.getValue())
                    .matches(s -> s.isEmpty() || SCHEMES.contains(s));
        }
        if (name.equals("src") && PLAYED.contains(element)) {
            assertThat(attribute.getValue()).startsWith("/media/");
        }
        if (name.equals("id")) {
            assertThat(attribute.getValue()).startsWith("p-").doesNotContainPattern("[\\s\"'<>&]");
        }
    }

    /**
     * As the WHATWG URL standard finds it: tabs and line ends don't count, nor leading controls.
     */
    private static String scheme(String url) {
        String seen = url.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", "");
        int colon = seen.indexOf(':');
        String before = colon < 0 ? "" : seen.substring(0, colon);
        return before.matches("[A-Za-z][A-Za-z0-9+.-]*") ? before.toLowerCase(Locale.ROOT) : "";
    }
}
