package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;

/** The last steps of a text: at most 5,000 of them, and about 8 MB. */
final class Tail {

    private static final int MOST_STEPS = 5_000;

    /** UTF-16 units, a step without text counting as some. */
    private static final long MOST_UNITS = 4_000_000;

    private static final int UNITS_OF_A_STEP = 100;

    private final List<Step> steps = new ArrayList<>();
    private long units;

    void add(Step step) {
        steps.add(step);
        units += units(step);
        if (steps.size() > MOST_STEPS || units > MOST_UNITS) {
            shorten();
        }
    }

    /** Makes room for a while, so that this isn't done for each step. */
    private void shorten() {
        int dropped = 0;
        while (steps.size() - dropped > MOST_STEPS * 9 / 10 || units > MOST_UNITS * 9 / 10) {
            units -= units(steps.get(dropped++));
        }
        steps.subList(0, dropped).clear();
    }

    int size() {
        return steps.size();
    }

    /** The last so many. */
    List<Step> last(int count) {
        return steps.subList(steps.size() - count, steps.size());
    }

    private static long units(Step step) {
        ChangeSet change = step.change();
        long units = UNITS_OF_A_STEP;
        for (int i = 0; i < change.sectionCount(); i++) {
            units += 4 + change.inserted(i).length();
        }
        return units;
    }
}
