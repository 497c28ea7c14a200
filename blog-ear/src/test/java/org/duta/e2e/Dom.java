package org.duta.e2e;

import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** HTML in one form, so that documents that mean the same are equal. */
final class Dom {

    private Dom() {}

    /**
     * The body, parsed and written again: attributes in the order of their names, white space as
     * one blank save in {@code pre}, none at the ends.
     */
    static String normal(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().forEach(Dom::sortAttributes);
        document.body()
                .forEachNode(
                        node -> {
                            if (node instanceof TextNode text) {
                                collapse(text);
                            }
                        });
        return document.body().html().strip();
    }

    /** The text without any white space, for comparing words across changed markup. */
    static String words(String html) {
        return Jsoup.parseBodyFragment(html).text().replaceAll("\\s", "");
    }

    private static void sortAttributes(Element element) {
        List<Attribute> attributes =
                element.attributes().asList().stream()
                        .sorted(Comparator.comparing(Attribute::getKey))
                        .map(Attribute::clone)
                        .toList();
        element.clearAttributes();
        attributes.forEach(attribute -> element.attributes().put(attribute));
    }

    private static void collapse(TextNode text) {
        Element around = text.parent();
        if (around == null || around.closest("pre") == null) {
            text.text(text.getWholeText().replaceAll("[ \\t\\n\\r\\f]+", " "));
        }
    }
}
