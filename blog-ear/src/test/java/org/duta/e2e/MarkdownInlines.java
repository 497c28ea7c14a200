package org.duta.e2e;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands within a line of HTML, as CommonMark. */
final class MarkdownInlines {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");
    private static final String LINE_BREAK = "\\\n";

    private MarkdownInlines() {}

    static String of(List<Node> nodes) {
        String line = nodes.stream().map(MarkdownInlines::node).collect(Collectors.joining());
        return line.replaceAll("[ \\t]+", " ")
                .replaceAll(" ?(\\\\\\n) ?", "$1")
                .replaceAll("(\\\\\\n)+$", "")
                .strip();
    }

    private static String node(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " "));
        }
        return node instanceof Element element ? element(element) : "";
    }

    private static String element(Element element) {
        return switch (element.normalName()) {
            case "br" -> LINE_BREAK;
            case "img" -> image(element);
            case "a" -> link(element);
            case "strong", "b" -> around("**", inside(element));
            case "em", "i" -> around("*", inside(element));
            case "svg", "script", "style" -> "";
            default -> inside(element);
        };
    }

    private static String inside(Element element) {
        return element.childNodes().stream()
                .map(MarkdownInlines::node)
                .collect(Collectors.joining());
    }

    private static String image(Element image) {
        return "![" + escaped(image.attr("alt")) + "](" + address(image.attr("src")) + ")";
    }

    /** White space at the ends stays outside. */
    private static String link(Element link) {
        String words = inside(link);
        return words.isBlank()
                ? words
                : words.replaceAll("(?s)^(\\s*)(.*?)(\\s*)$", "$1[$2]")
                        + "("
                        + address(link.attr("href"))
                        + ")"
                        + (words.endsWith(" ") ? " " : "");
    }

    private static String around(String mark, String words) {
        return words.isBlank() ? words : mark + words.strip() + mark;
    }

    private static String address(String address) {
        return "<" + address.strip().replace("<", "%3C").replace(">", "%3E") + ">";
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
