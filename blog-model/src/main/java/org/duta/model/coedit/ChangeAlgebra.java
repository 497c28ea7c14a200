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

import static org.duta.model.coedit.ChangeSet.KEPT;

/**
 * How change sets are put together and carried over one another. Lengths must have been checked.
 */
final class ChangeAlgebra {

    private ChangeAlgebra() {}

    static ChangeSet compose(ChangeSet first, ChangeSet second) {
        Sections sections = new Sections();
        SectionWalk a = new SectionWalk(first);
        SectionWalk b = new SectionWalk(second);
        boolean open = false;
        while (!a.isDone() || !b.isDone()) {
            if (a.after == 0) {
                sections.add(a.length, 0, open);
                a.next();
            } else if (b.length == 0 && !b.isDone()) {
                sections.add(0, b.after, open);
                sections.insert(b.text());
                b.next();
            } else {
                open = composePiece(a, b, sections, open);
            }
        }
        return sections.build();
    }

    /**
     * Takes the longest piece over which both stay in one section; says if the next belongs to it.
     */
    private static boolean composePiece(
            SectionWalk a, SectionWalk b, Sections sections, boolean open) {
        int length = Math.min(a.newLength(), b.length);
        int count = sections.count();
        if (a.isKept()) {
            int after = b.isKept() ? KEPT : b.offset > 0 ? 0 : b.after;
            sections.add(length, after, open);
            if (after > 0) {
                sections.insert(b.text());
            }
        } else if (b.isKept()) {
            sections.add(a.offset > 0 ? 0 : a.length, length, open);
            sections.insert(a.text(length));
        } else {
            sections.add(a.offset > 0 ? 0 : a.length, b.offset > 0 ? 0 : b.after, open);
            if (b.offset == 0) {
                sections.insert(b.text());
            }
        }
        boolean unfinished = a.after > length || (b.isChange() && b.length > length);
        a.forwardInNew(length);
        b.forward(length);
        return unfinished && (open || sections.count() > count);
    }

    static ChangeSet map(ChangeSet mapped, ChangeSet over, boolean before) {
        Sections sections = new Sections();
        SectionWalk a = new SectionWalk(mapped);
        SectionWalk b = new SectionWalk(over);
        // The change of a whose text is already in, where that change is taken in pieces.
        int inserted = 0;
        while (!a.isDone() || !b.isDone()) {
            if (a.isKept() && b.isKept()) {
                int length = Math.min(a.length, b.length);
                sections.add(length, KEPT);
                a.forward(length);
                b.forward(length);
            } else if (b.isChange() && isFirst(b, a, inserted, before)) {
                inserted = passOver(b, a, sections, inserted);
            } else {
                inserted = takeChange(a, b, sections, inserted);
            }
        }
        return sections.build();
    }

    /** Changes are ordered by where they start, then by length, then by what the caller said. */
    private static boolean isFirst(SectionWalk b, SectionWalk a, int inserted, boolean before) {
        return !a.isChange()
                || inserted == a.at
                || (a.offset == 0 && (b.length < a.length || (b.length == a.length && !before)));
    }

    /** Goes past a change of b, and takes along the changes of a that it covers. */
    private static int passOver(SectionWalk b, SectionWalk a, Sections sections, int inserted) {
        int done = inserted;
        sections.add(b.after, KEPT);
        int left = b.length;
        while (left > 0) {
            int piece = Math.min(a.length, left);
            if (a.isChange() && done < a.at && a.length <= piece) {
                sections.add(0, a.text());
                done = a.at;
            }
            a.forward(piece);
            left -= piece;
        }
        b.next();
        return done;
    }

    /** Takes a change of a up to the next change of b that is more than a deletion inside it. */
    private static int takeChange(SectionWalk a, SectionWalk b, Sections sections, int inserted) {
        int deleted = 0;
        int left = a.length;
        while (left > 0) {
            if (b.isKept()) {
                int piece = Math.min(left, b.length);
                deleted += piece;
                left -= piece;
                b.forward(piece);
            } else if (b.after == 0 && b.length < left) {
                left -= b.length;
                b.next();
            } else {
                break;
            }
        }
        sections.add(deleted, inserted < a.at ? a.text() : "");
        int done = a.at;
        a.forward(a.length - left);
        return done;
    }

    static ChangeSet invert(ChangeSet set, CharSequence doc) {
        Sections inverse = new Sections();
        int at = 0;
        for (int i = 0; i < set.sectionCount(); i++) {
            int end = at + set.before(i);
            if (set.after(i) == KEPT) {
                inverse.add(set.before(i), KEPT);
            } else {
                inverse.add(set.after(i), doc.subSequence(at, end).toString());
            }
            at = end;
        }
        return inverse.build();
    }

    static int mapPos(int[] sections, int pos, int assoc) {
        int posA = 0;
        int posB = 0;
        for (int i = 0; i < sections.length; i += 2) {
            int length = sections[i];
            int after = sections[i + 1];
            int endA = posA + length;
            if (after == KEPT) {
                if (endA > pos) {
                    return posB + (pos - posA);
                }
                posB += length;
            } else {
                if (endA > pos || (endA == pos && assoc < 0 && length == 0)) {
                    return pos == posA || assoc < 0 ? posB : posB + after;
                }
                posB += after;
            }
            posA = endA;
        }
        return posB;
    }

    static void forEach(ChangeSet set, ChangeVisitor visitor) {
        int posA = 0;
        int posB = 0;
        int i = 0;
        while (i < set.sectionCount()) {
            if (set.after(i) == KEPT) {
                posA += set.before(i);
                posB += set.before(i);
                i++;
                continue;
            }
            int endA = posA;
            int endB = posB;
            String text = "";
            for (; i < set.sectionCount() && set.after(i) != KEPT; i++) {
                endA += set.before(i);
                endB += set.after(i);
                text = text.isEmpty() ? set.inserted(i) : text + set.inserted(i);
            }
            visitor.changed(posA, endA, posB, endB, text);
            posA = endA;
            posB = endB;
        }
    }

    static boolean touch(int[] a, int[] b) {
        int posA = 0;
        int posB = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int endA = posA + a[i];
            int endB = posB + b[j];
            if (a[i + 1] != KEPT && b[j + 1] != KEPT && posA <= endB && posB <= endA) {
                return true;
            }
            if (endA < endB || (endA == endB && a[i + 1] == KEPT)) {
                posA = endA;
                i += 2;
            } else {
                posB = endB;
                j += 2;
            }
        }
        return false;
    }
}
