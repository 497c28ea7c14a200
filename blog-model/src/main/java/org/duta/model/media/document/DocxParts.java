package org.duta.model.media.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a Word file says about its paragraphs in other parts than the text: styles and lists. */
final class DocxParts {

    private static final Pattern HEADING = Pattern.compile("heading (\\d)");

    /** The number of a list that is none. */
    private static final String NO_LIST = "0";

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Map<String, String>> formats = new HashMap<>();

    DocxParts(OfficeZip zip, String folder) throws IOException {
        for (Element style : Xml.all(zip.xml(folder + "styles.xml"), "style")) {
            styles.put(Xml.value(style, "styleId"), style);
        }
        Element numbering = zip.xml(folder + "numbering.xml");
        for (Element list : Xml.all(numbering, "abstractNum")) {
            Map<String, String> levels = new HashMap<>();
            for (Element level : Xml.all(list, "lvl")) {
                levels.put(Xml.value(level, "ilvl"), Xml.childValue(level, "numFmt", "val"));
            }
            formats.put(Xml.value(list, "abstractNumId"), levels);
        }
        for (Element number : Xml.all(numbering, "num")) {
            abstractOf.put(
                    Xml.value(number, "numId"), Xml.childValue(number, "abstractNumId", "val"));
        }
    }

    /** What a paragraph is in a list. */
    record Item(int level, boolean ordered) {}

    /** 1 to 6, or 0. */
    int heading(@Nullable Element properties) {
        int own = outline(Xml.childValue(properties, "outlineLvl", "val"));
        if (own > 0) {
            return own;
        }
        List<Element> lineage = lineage(properties);
        // Some writers base everything that isn't running text on a style of that name.
        if (!lineage.isEmpty() && styleName(lineage.get(0)).equals("heading")) {
            return 1;
        }
        for (Element style : lineage) {
            Matcher named = HEADING.matcher(styleName(style));
            if (named.matches()) {
                return Math.max(1, Math.min(6, Integer.parseInt(named.group(1))));
            }
            int outline = outline(Xml.childValue(Xml.child(style, "pPr"), "outlineLvl", "val"));
            if (outline > 0) {
                return outline;
            }
        }
        return 0;
    }

    private static int outline(String level) {
        return level.matches("[0-5]") ? Integer.parseInt(level) + 1 : 0;
    }

    boolean isStyled(@Nullable Element properties, String name) {
        return lineage(properties).stream().anyMatch(style -> styleName(style).startsWith(name));
    }

    /** Null if it is in none. */
    @Nullable Item item(@Nullable Element properties) {
        Element number = Xml.child(properties, "numPr");
        for (Element style : lineage(properties)) {
            number = number == null ? Xml.child(Xml.child(style, "pPr"), "numPr") : number;
        }
        String id = Xml.childValue(number, "numId", "val");
        if (id.isEmpty() || id.equals(NO_LIST)) {
            return null;
        }
        String level = Xml.childValue(number, "ilvl", "val");
        String known = level.matches("\\d") ? level : NO_LIST;
        Map<String, String> levels =
                formats.getOrDefault(abstractOf.getOrDefault(id, ""), Map.of());
        String format = levels.getOrDefault(known, "bullet");
        if (format.equals("none")) {
            return null;
        }
        return new Item(Integer.parseInt(known), !format.equals("bullet"));
    }

    private static String styleName(Element style) {
        return Xml.childValue(style, "name", "val").toLowerCase(Locale.ROOT);
    }

    /** The paragraph's style and those that it is based on. */
    private List<Element> lineage(@Nullable Element properties) {
        List<Element> lineage = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String id = Xml.childValue(properties, "pStyle", "val");
        while (!id.isEmpty() && seen.add(id)) {
            Element style = styles.get(id);
            if (style == null) {
                break;
            }
            lineage.add(style);
            id = Xml.childValue(style, "basedOn", "val");
        }
        return lineage;
    }
}
