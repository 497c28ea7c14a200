package org.duta.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What readers may take in an entry's HTML without cleaning it. */
final class HtmlRules {

    private static final Set<String> TAGS =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "u",
                    "ul",
                    "var");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "align",
                    "alt",
                    "cite",
                    "class",
                    "colspan",
                    "datetime",
                    "dir",
                    "height",
                    "loading",
                    "referrerpolicy",
                    "tabindex",
                    "href",
                    "hreflang",
                    "id",
                    "lang",
                    "name",
                    "rel",
                    "rowspan",
                    "scope",
                    "src",
                    "start",
                    "title",
                    "type",
                    "value",
                    "width");
    private static final int MOST_ERRORS = 20;

    private HtmlRules() {}

    static List<String> findings(String html) {
        List<String> findings = new ArrayList<>();
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        Document document = parser.parseInput("<!DOCTYPE html><body>" + html, "");
        parser.getErrors().forEach(error -> findings.add("NotHtml: " + error));
        for (Element element : document.body().getAllElements()) {
            if (element != document.body()) {
                element(element, findings);
            }
        }
        return findings;
    }

    private static void element(Element element, List<String> findings) {
        if (!TAGS.contains(element.tagName())) {
            findings.add("SecurityRisk: " + element.tagName());
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (!ATTRIBUTES.contains(name)) {
                findings.add("SecurityRiskAttr: " + name);
            }
            if ((name.equals("href") || name.equals("src"))
                    && !attribute.getValue().matches("(?i)(https?|mailto|tel):.*")) {
                findings.add("ContainsRelRef: " + attribute.getValue());
            }
        }
    }
}
