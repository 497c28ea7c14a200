package org.duta.model.media.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.duta.model.media.document.Run.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text mean for its words. */
final class OdtStyles {

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    void add(@Nullable Element part) {
        for (Element style : Xml.all(part, "style")) {
            styles.put(Xml.value(style, "name"), style);
        }
        for (Element list : Xml.all(part, "list-style")) {
            lists.put(Xml.value(list, "name"), list);
        }
    }

    /** A style on top of another. */
    Style on(Style around, String name) {
        String weight = property(name, "font-weight");
        String slant = property(name, "font-style");
        String strike = property(name, "text-line-through-style");
        return around.asBold(weight.isEmpty() ? around.bold() : weight.matches("bold|[6-9]00"))
                .asItalic(slant.isEmpty() ? around.italic() : !slant.equals("normal"))
                .asStrike(strike.isEmpty() ? around.strike() : !strike.equals("none"));
    }

    boolean isRaised(String name) {
        String position = property(name, "text-position");
        return position.startsWith("su") || position.matches("-?[1-9].*");
    }

    boolean isHidden(String name) {
        return property(name, "display").equals("none");
    }

    /** Whether the style, or one that it is based on, has that name. */
    boolean isCalled(String name, String wanted) {
        String at = name;
        Set<String> seen = new HashSet<>();
        while (!at.isEmpty() && seen.add(at)) {
            if (at.equals(wanted)) {
                return true;
            }
            Element style = styles.get(at);
            at = style == null ? "" : Xml.value(style, "parent-style-name");
        }
        return false;
    }

    boolean isOrdered(String list, int level) {
        Element style = lists.get(list);
        if (style != null) {
            for (Element each : style.children()) {
                if (Xml.value(each, "level").equals(Integer.toString(level))) {
                    return Xml.name(each).equals("list-level-style-number");
                }
            }
        }
        return false;
    }

    private String property(String name, String property) {
        Element style = styles.get(name);
        Element text = Xml.child(style, "text-properties");
        return text == null ? "" : Xml.value(text, property);
    }
}
