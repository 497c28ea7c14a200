/*
 * The algorithms are those of @codemirror/state 6.6.0 (src/change.ts), whose notice follows.
 *
 * MIT License. Copyright (C) 2018-2021 by Marijn Haverbeke <marijn@haverbeke.berlin> and others
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
 * associated documentation files (the "Software"), to deal in the Software without restriction,
 * including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or
 * substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
 * NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
 * DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
 * OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
package org.duta.model.coedit;

import java.util.Arrays;
import org.duta.model.post.text.TextDiff;
import org.jspecify.annotations.Nullable;

/** Collects the sections of a change set and keeps them in normal form. */
final class Sections {

    private int[] sections = new int[8];
    private @Nullable CharSequence[] inserted = new CharSequence[4];
    private int count;

    /** A deletion and an insertion in one place are one section. */
    static Sections of(TextDiff diff) {
        Sections sections = new Sections();
        int deleted = 0;
        for (TextDiff.Step step : diff.steps()) {
            if (step instanceof TextDiff.Keep keep) {
                sections.add(deleted, 0).add(keep.length(), ChangeSet.KEPT);
                deleted = 0;
            } else if (step instanceof TextDiff.Delete delete) {
                deleted += delete.length();
            } else if (step instanceof TextDiff.Insert insert) {
                sections.add(deleted, insert.text());
                deleted = 0;
            }
        }
        return sections.add(deleted, 0);
    }

    /** Adds a kept or deleted stretch: the second number is KEPT or 0. */
    Sections add(int length, int after) {
        add(length, after, false);
        return this;
    }

    /** Adds a stretch that gives way to a text. */
    Sections add(int length, String text) {
        add(length, text.length(), false);
        insert(text);
        return this;
    }

    /**
     * Adds a section without its text.
     *
     * @param join whether it is part of the last section in any case
     */
    void add(int length, int after, boolean join) {
        if (length == 0 && after <= 0) {
            return;
        }
        int last = (count - 1) << 1;
        if (last >= 0 && after <= 0 && after == sections[last + 1]) {
            sections[last] += length;
        } else if (last >= 0 && length == 0 && sections[last] == 0) {
            sections[last + 1] += after;
        } else if (join) {
            sections[last] += length;
            sections[last + 1] += after;
        } else {
            push(length, after);
        }
    }

    private void push(int length, int after) {
        if (count == inserted.length) {
            sections = Arrays.copyOf(sections, count * 4);
            inserted = Arrays.copyOf(inserted, count * 2);
        }
        sections[count << 1] = length;
        sections[(count << 1) + 1] = after;
        count++;
    }

    /** Appends to what the last section inserts. */
    void insert(String text) {
        if (text.isEmpty()) {
            return;
        }
        CharSequence earlier = inserted[count - 1];
        if (earlier == null) {
            inserted[count - 1] = text;
        } else if (earlier instanceof StringBuilder many) {
            many.append(text);
        } else {
            inserted[count - 1] = new StringBuilder(earlier).append(text);
        }
    }

    int count() {
        return count;
    }

    ChangeSet build() {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            CharSequence text = inserted[i];
            texts[i] = text == null ? "" : text.toString();
        }
        return new ChangeSet(Arrays.copyOf(sections, count << 1), texts);
    }
}
