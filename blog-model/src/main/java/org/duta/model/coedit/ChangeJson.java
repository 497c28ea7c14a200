package org.duta.model.coedit;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;

/**
 * The JSON of a change set: {@code n} keeps, {@code [n]} deletes, {@code [n,"line",…]} replaces.
 */
final class ChangeJson {

    /** Looking the provider up takes longer than reading a change does. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ChangeJson() {}

    static ChangeSet parse(String json) {
        try (JsonParser parser = JSON.createParser(new StringReader(json))) {
            if (parser.next() != JsonParser.Event.START_ARRAY) {
                throw new IllegalArgumentException("Not an array");
            }
            ChangeSet change = read(parser.getArray());
            if (parser.hasNext()) {
                throw new IllegalArgumentException("More than an array");
            }
            return change;
        } catch (RuntimeException e) {
            // The parser's limits, such as that on nesting, throw whatever they like.
            throw new IllegalArgumentException("Not a change: " + e.getMessage(), e);
        }
    }

    static ChangeSet read(JsonArray json) {
        Sections sections = new Sections();
        long length = 0;
        for (JsonValue part : json) {
            if (part instanceof JsonNumber kept) {
                length += addKept(kept, sections);
            } else if (part instanceof JsonArray changed && !changed.isEmpty()) {
                length += addChanged(changed, sections);
            } else {
                throw new IllegalArgumentException("Not a section of a change: " + part);
            }
            // A section may grow when its neighbour joins it.
            if (length > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("A change of a text of " + length + " units");
            }
        }
        return sections.build();
    }

    private static int addKept(JsonNumber kept, Sections sections) {
        int length = length(kept);
        requireSomething(length);
        sections.add(length, ChangeSet.KEPT);
        return length;
    }

    private static int addChanged(JsonArray changed, Sections sections) {
        int length = length(changed.get(0));
        String text = text(changed);
        // CodeMirror writes a deletion without a line.
        requireSomething(changed.size() == 1 ? length : text.length());
        sections.add(length, text);
        return length;
    }

    private static int length(JsonValue value) {
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            throw new IllegalArgumentException("Not a length: " + value);
        }
        try {
            int length = number.intValueExact();
            if (length < 0) {
                throw new IllegalArgumentException("A length of " + length);
            }
            return length;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("A length beyond 2,147,483,647", e);
        }
    }

    private static void requireSomething(int length) {
        if (length == 0) {
            throw new IllegalArgumentException("A section that does nothing");
        }
    }

    private static String text(JsonArray changed) {
        if (changed.size() == 1) {
            return "";
        }
        if (changed.size() == 2) {
            return line(changed.get(1));
        }
        StringBuilder text = new StringBuilder(line(changed.get(1)));
        for (int i = 2; i < changed.size(); i++) {
            text.append('\n').append(line(changed.get(i)));
        }
        return text.toString();
    }

    private static String line(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw new IllegalArgumentException("Not a line: " + value);
        }
        String line = string.getString();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == 0 || c == '\n' || c == '\r') {
                throw new IllegalArgumentException("U+%04X in a line".formatted((int) c));
            }
            if (Character.isSurrogate(c)) {
                requirePair(line, i++);
            }
        }
        return line;
    }

    private static void requirePair(String line, int at) {
        if (at + 1 == line.length()
                || !Character.isSurrogatePair(line.charAt(at), line.charAt(at + 1))) {
            throw new IllegalArgumentException("A lone surrogate in a line");
        }
    }

    static String write(ChangeSet change) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < change.sectionCount(); i++) {
            if (i > 0) {
                json.append(',');
            }
            if (change.after(i) == ChangeSet.KEPT) {
                json.append(change.before(i));
            } else {
                json.append('[').append(change.before(i));
                writeLines(change.inserted(i), json);
                json.append(']');
            }
        }
        return json.append(']').toString();
    }

    private static void writeLines(String text, StringBuilder json) {
        if (text.isEmpty()) {
            return;
        }
        json.append(",\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                json.append("\",\"");
            } else if (c < ' ') {
                json.append(escaped(c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        json.append('"');
    }

    /** As JavaScript does it. */
    private static String escaped(char control) {
        return switch (control) {
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) control);
        };
    }
}
