package org.duta.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.duta.model.post.text.Attribution;
import org.duta.model.post.text.WordComparison.Kind;
import org.duta.model.post.text.WordComparison.Segment;

/**
 * A part of a comparison as it is shown.
 *
 * @param kind kept, removed, added, or folded: kept, but far from any change
 * @param lines how many lines a folded part has
 * @param by the names of whoever typed what was added, as far as that is known
 */
public record Stretch(String kind, String text, int lines, String by) {

    /** Kept lines that stay open beside a change. */
    private static final int BESIDE = 3;

    /** Fewer lines than this aren't worth a fold. */
    private static final int FOLDED_AT_LEAST = 4;

    Stretch(String kind, String text, int lines) {
        this(kind, text, lines, "");
    }

    /** The segments in their order; long kept ones are folded, save where nothing has changed. */
    static List<Stretch> of(List<Segment> segments) {
        return of(segments, Attribution.of(0, null), handle -> handle);
    }

    /**
     * The same, with whoever typed what was added.
     *
     * @param typed who had typed what in the later text
     */
    static List<Stretch> of(
            List<Segment> segments, Attribution typed, UnaryOperator<String> nameOf) {
        Typists typists = new Typists(typed, nameOf);
        List<Stretch> shown = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            String by = segment.kind() == Kind.REMOVED ? "" : typists.next(segment.text().length());
            if (segment.kind() == Kind.KEPT && segments.size() > 1) {
                addKept(segment.text(), i > 0, i < segments.size() - 1, shown);
            } else {
                shown.add(whole(segment, segment.kind() == Kind.ADDED ? by : ""));
            }
        }
        return shown;
    }

    static boolean anyChange(List<Stretch> stretches) {
        return stretches.stream().anyMatch(Stretch::changed);
    }

    /** How many places have changed: a replacement is one. */
    static int places(List<Stretch> stretches) {
        int places = 0;
        boolean inside = false;
        for (Stretch stretch : stretches) {
            if (stretch.changed() && !inside) {
                places++;
            }
            inside = stretch.changed();
        }
        return places;
    }

    /** A change that has no letter to show: only spaces or line ends. */
    public boolean blank() {
        return text.isBlank();
    }

    public boolean changed() {
        return kind.equals("added") || kind.equals("removed");
    }

    private static void addKept(
            String text, boolean afterChange, boolean beforeChange, List<Stretch> shown) {
        List<String> lines = text.lines().toList();
        int head = afterChange ? BESIDE : 0;
        int tail = beforeChange ? BESIDE : 0;
        int folded = lines.size() - head - tail;
        if (folded < FOLDED_AT_LEAST) {
            shown.add(new Stretch("kept", text, 0));
            return;
        }
        int from = afterLines(text, head);
        int to = afterLines(text, head + folded);
        addUnlessEmpty("kept", text.substring(0, from), 0, shown);
        addUnlessEmpty("folded", text.substring(from, to), folded, shown);
        addUnlessEmpty("kept", text.substring(to), 0, shown);
    }

    private static int afterLines(String text, int lines) {
        int at = 0;
        for (int i = 0; i < lines; i++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static void addUnlessEmpty(String kind, String text, int lines, List<Stretch> shown) {
        if (!text.isEmpty()) {
            shown.add(new Stretch(kind, text, lines));
        }
    }

    private static Stretch whole(Segment segment, String by) {
        return new Stretch(segment.kind().name().toLowerCase(Locale.ROOT), segment.text(), 0, by);
    }
}
