package org.duta.model.coedit;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and changes tried out on it, which are kept or taken back; so a change costs its own size
 * and not the text's.
 */
final class Draft {

    private final StringBuilder text;

    /** Bytes, with what is tried. */
    private int utf8Length;

    private final List<Tried> tried = new ArrayList<>();

    private record Tried(Step step, ChangeSet inverse, int utf8Before) {}

    Draft(String text) {
        this.text = new StringBuilder(text);
        this.utf8Length = utf8Length(text);
    }

    /** The text, without anything tried. */
    CharSequence text() {
        takeBack(0);
        return text;
    }

    /** Bytes of UTF-8 that the text has with what is tried. */
    int utf8Length() {
        return utf8Length;
    }

    /** How many steps are tried. */
    int tried() {
        return tried.size();
    }

    /**
     * Tries a step.
     *
     * @throws IllegalArgumentException if it doesn't fit, or would split a surrogate pair
     */
    void attempt(Step step) {
        ChangeSet change = step.change();
        ChangeSet inverse = change.invert(text);
        change.forEach(
                (from, to, newFrom, newTo, inserted) -> {
                    requireWholeCharacters(from);
                    requireWholeCharacters(to);
                });
        tried.add(new Tried(step, inverse, utf8Length));
        change(change, inverse);
    }

    /** Takes back what was tried but for the first so many. */
    void takeBack(int kept) {
        for (int i = tried.size() - 1; i >= kept; i--) {
            tried.get(i).inverse().applyTo(text);
            utf8Length = tried.get(i).utf8Before();
            tried.remove(i);
        }
    }

    /** Keeps these steps, tried or not. */
    void keep(List<Step> steps) {
        if (isTried(steps)) {
            tried.clear();
            return;
        }
        takeBack(0);
        steps.forEach(step -> change(step.change(), step.change().invert(text)));
    }

    private boolean isTried(List<Step> steps) {
        if (steps.size() != tried.size()) {
            return false;
        }
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).step() != steps.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void change(ChangeSet change, ChangeSet inverse) {
        change.applyTo(text);
        utf8Length += insertedBytes(change) - insertedBytes(inverse);
    }

    private void requireWholeCharacters(int at) {
        if (at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
            throw new IllegalArgumentException("A surrogate pair is split at " + at);
        }
    }

    private static int insertedBytes(ChangeSet change) {
        int bytes = 0;
        for (int i = 0; i < change.sectionCount(); i++) {
            bytes += utf8Length(change.inserted(i));
        }
        return bytes;
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a pair is half of four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
