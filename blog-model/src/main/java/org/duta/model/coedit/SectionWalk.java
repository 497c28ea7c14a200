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

/** A walk over the sections of a change set that can stop inside one. */
final class SectionWalk {

    private static final int DONE = -2;

    private final ChangeSet set;

    /** How many sections the walk has come to. */
    int at;

    /** What is left of the section, in the text before; 0 at the end of the walk. */
    int length;

    /** What is left of the section in the text after, or KEPT. */
    int after;

    /** How far into the section the walk is. */
    int offset;

    SectionWalk(ChangeSet set) {
        this.set = set;
        next();
    }

    void next() {
        if (at < set.sectionCount()) {
            length = set.before(at);
            after = set.after(at);
            at++;
        } else {
            length = 0;
            after = DONE;
        }
        offset = 0;
    }

    boolean isDone() {
        return after == DONE;
    }

    boolean isKept() {
        return after == ChangeSet.KEPT;
    }

    boolean isChange() {
        return after >= 0;
    }

    /** What is left of the section in the text after, also if it is kept. */
    int newLength() {
        return after < 0 ? length : after;
    }

    /** All that the section inserts. */
    String text() {
        return set.inserted(at - 1);
    }

    /** The next part of what it inserts. */
    String text(int count) {
        return text().substring(offset, offset + count);
    }

    /** Walks on in the text before. */
    void forward(int count) {
        if (count == length) {
            next();
        } else {
            length -= count;
            offset += count;
        }
    }

    /** Walks on in the text after. */
    void forwardInNew(int count) {
        if (isKept()) {
            forward(count);
        } else if (count == after) {
            next();
        } else {
            after -= count;
            offset += count;
        }
    }
}
