package org.duta.model.media.caption;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a cue, between its tags.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/#webvtt-caption-or-subtitle-cue-components">WebVTT,
 *     section 4.2.2</a>
 */
final class CueText {

    /** Somebody's words. */
    record Spoken(String speaker, String words) {}

    private static final Pattern TAG = Pattern.compile("<([^<>]*)>");
    private static final Pattern TIME = Pattern.compile("(?:\\d{2,}:)?\\d{2}:\\d{2}\\.\\d{3}");
    private static final Pattern PARTS =
            Pattern.compile("(/?)([a-z]+)((?:\\.[^.\\s]+)*)(?:[ \\t]+(.*))?", Pattern.DOTALL);
    private static final Set<String> NAMES = Set.of("c", "i", "b", "u", "ruby", "rt", "v", "lang");
    private static final Set<String> NAMED = Set.of("v", "lang");

    private CueText() {}

    /** The first thing that is wrong with it: the tag as it stands there. */
    static Optional<String> fault(String text) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (!TIME.matcher(tags.group(1)).matches() && !fits(tags.group(1), open)) {
                return Optional.of(tags.group());
            }
        }
        if (tags.replaceAll("").indexOf('<') >= 0) {
            return Optional.of("<");
        }
        // The last speaker's words may end with the cue.
        open.remove("v");
        return Optional.ofNullable(open.peek()).map(name -> "<" + name + ">");
    }

    private static boolean fits(String tag, Deque<String> open) {
        Matcher parts = PARTS.matcher(tag);
        if (!parts.matches() || !NAMES.contains(parts.group(2))) {
            return false;
        }
        String name = parts.group(2);
        if (!parts.group(1).isEmpty()) {
            return name.equals(open.poll());
        }
        open.push(name);
        return !NAMED.contains(name) || parts.group(4) != null && !parts.group(4).isBlank();
    }

    /** Who says what in it, in its order. */
    static List<Spoken> spoken(String text) {
        List<Spoken> spoken = new ArrayList<>();
        Matcher tags = TAG.matcher(text);
        StringBuilder words = new StringBuilder();
        String speaker = "";
        int from = 0;
        while (tags.find()) {
            words.append(text, from, tags.start());
            from = tags.end();
            Matcher parts = PARTS.matcher(tags.group(1));
            if (parts.matches() && parts.group(2).equals("v")) {
                add(spoken, speaker, words);
                speaker = parts.group(1).isEmpty() ? plain(orEmpty(parts.group(4))) : "";
            }
        }
        words.append(text.substring(from));
        add(spoken, speaker, words);
        return spoken;
    }

    private static void add(List<Spoken> spoken, String speaker, StringBuilder words) {
        String plain = plain(words.toString());
        words.setLength(0);
        if (!plain.isEmpty()) {
            spoken.add(new Spoken(speaker, plain));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** On one line, with the characters that WebVTT's references stand for. */
    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00A0")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\n]+", " ")
                .strip();
    }
}
