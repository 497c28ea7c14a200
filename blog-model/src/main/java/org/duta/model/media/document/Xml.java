package org.duta.model.media.document;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements and attributes by their local names: writers of documents choose prefixes as they like.
 */
final class Xml {

    private Xml() {}

    static String name(Element element) {
        return local(element.tagName());
    }

    /** Empty if it isn't there. */
    static String value(Element element, String attribute) {
        for (Attribute each : element.attributes()) {
            if (local(each.getKey()).equals(attribute)) {
                return each.getValue();
            }
        }
        return "";
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null
                ? null
                : parent.children().stream()
                        .filter(child -> name(child).equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** The value of an attribute of a child, empty if one isn't there. */
    static String childValue(@Nullable Element parent, String child, String attribute) {
        Element found = child(parent, child);
        return found == null ? "" : value(found, attribute);
    }

    /** All below, in their order. */
    static List<Element> all(@Nullable Element root, String name) {
        return root == null
                ? List.of()
                : root.stream().filter(each -> name(each).equals(name)).toList();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
