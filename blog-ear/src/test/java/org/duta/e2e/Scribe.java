package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Types numbered marks that nobody else types, whole and in one change, and filling between them;
 * deletes filling of anybody's, and marks of its own. So every mark has to be in the text exactly
 * once, unless its scribe deleted it: then it must not be there.
 */
final class Scribe {

    private static final char OPEN = '⟦';
    private static final char CLOSE = '⟧';
    private static final String[] FILLING = {
        "kata ", "word, ", "\n", "😀", "كلمة ", "语言", "e\u0301", "\u2028", " \n\n- ", "naïve "
    };

    private final Typist typist;
    private final String name;
    private final Random random;
    private final Map<Long, String> written = new TreeMap<>();
    private final Map<Long, String> deleted = new TreeMap<>();

    Scribe(Typist typist, String name, long seed) {
        this.typist = typist;
        this.name = name;
        this.random = new Random(seed);
    }

    Typist typist() {
        return typist;
    }

    /** Marks that were typed so far. */
    int written() {
        return written.size();
    }

    /** Does one thing. */
    void act() {
        synchronized (typist) {
            String view = typist.view();
            int dice = random.nextInt(10);
            if (dice < 4) {
                writeMark(view);
            } else if (dice < 6) {
                int at = place(view);
                typist.type(at, at, FILLING[random.nextInt(FILLING.length)]);
            } else if (dice < 9) {
                deleteFilling(view);
            } else {
                deleteMark(view);
            }
        }
    }

    private void writeMark(String view) {
        String mark = OPEN + name + "." + (written.size() + 1) + CLOSE;
        int at = place(view);
        written.put(typist.type(at, at, mark), mark);
    }

    private void deleteFilling(String view) {
        int from = place(view);
        int longest = from + 1 + random.nextInt(12);
        int to = from;
        while (to < view.length() && to < longest && view.charAt(to) != OPEN) {
            to += Character.charCount(view.codePointAt(to));
        }
        if (to > from) {
            typist.type(from, to, random.nextInt(4) == 0 ? "~" : "");
        }
    }

    private void deleteMark(String view) {
        List<String> mine = new ArrayList<>(written.values());
        mine.removeAll(deleted.values());
        if (!mine.isEmpty()) {
            String mark = mine.get(random.nextInt(mine.size()));
            int from = view.indexOf(mark);
            assertThat(from).as("%s sees %s", name, mark).isNotNegative();
            deleted.put(typist.type(from, from + mark.length(), ""), mark);
        }
    }

    /** A place that is neither in a mark nor in a character. */
    private int place(String view) {
        int at = random.nextInt(view.length() + 1);
        while (at > 0 && at < view.length() && !isBetween(view, at)) {
            at--;
        }
        return at;
    }

    private static boolean isBetween(String view, int at) {
        boolean inCharacter = Character.isLowSurrogate(view.charAt(at));
        boolean inMark = view.lastIndexOf(OPEN, at - 1) > view.lastIndexOf(CLOSE, at - 1);
        return !inCharacter && !inMark;
    }

    /** Checks that everything was acknowledged, and is in the text, or deleted, exactly once. */
    void expectExactlyOnceIn(String text) {
        Set<Long> acknowledged = new HashSet<>(typist.acknowledged());
        assertThat(acknowledged).as("acknowledged to %s", name).containsAll(written.keySet());
        assertThat(acknowledged).as("acknowledged to %s", name).containsAll(deleted.keySet());
        expectEverythingIn(text);
    }

    /** Checks that every mark that was typed is in the text, or deleted, exactly once. */
    void expectEverythingIn(String text) {
        Set<String> gone = new HashSet<>(deleted.values());
        written.forEach((seq, mark) -> expect(text, seq, mark, gone.contains(mark) ? 0 : 1));
    }

    /**
     * The same of what was acknowledged so far; a deletion that wasn't may have been made or not.
     */
    void expectWhatWasAcknowledgedIn(String text) {
        Set<Long> acknowledged = new HashSet<>(typist.acknowledged());
        Set<String> touched = new HashSet<>(deleted.values());
        deleted.forEach(
                (seq, mark) -> {
                    if (acknowledged.contains(seq)) {
                        expect(text, seq, mark, 0);
                    }
                });
        written.forEach(
                (seq, mark) -> {
                    if (acknowledged.contains(seq) && !touched.contains(mark)) {
                        expect(text, seq, mark, 1);
                    }
                });
    }

    private void expect(String text, long seq, String mark, int times) {
        assertThat(occurrences(text, mark))
                .as("%s, change %d of %s", mark, seq, name)
                .isEqualTo(times);
    }

    private static int occurrences(String text, String mark) {
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            count++;
        }
        return count;
    }
}
