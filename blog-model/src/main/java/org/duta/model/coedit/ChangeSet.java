package org.duta.model.coedit;

import jakarta.json.JsonArray;
import java.util.Arrays;
import org.duta.model.post.text.TextDiff;
import org.jspecify.annotations.Nullable;

/**
 * A change of a text: what it keeps, deletes and inserts from its start to its end. It is the
 * change set of CodeMirror, down to the JSON (see {@link ChangeAlgebra} for the notice). Immutable.
 * Lengths and offsets are UTF-16 units, lines end in {@code \n}.
 *
 * <p>Always in normal form: no section is empty, no two neighbours are both kept, both only deleted
 * or both only inserted. Equal change sets do the same in the same way; two that differ may still
 * make the same text.
 */
public final class ChangeSet {

    /** What the second number of a section says where the text is kept. */
    static final int KEPT = -1;

    /** Pairs: a length in the text before, and KEPT or the length of what replaces it. */
    private final int[] sections;

    /** For each section what it inserts, or the empty string. */
    private final String[] inserted;

    private final int length;
    private final int newLength;

    /**
     * @throws IllegalArgumentException if a text before or after would be longer than an int says
     */
    ChangeSet(int[] sections, String[] inserted) {
        this.sections = sections;
        this.inserted = inserted;
        long before = 0;
        long after = 0;
        for (int i = 0; i < sections.length; i += 2) {
            before += sections[i];
            after += sections[i + 1] == KEPT ? sections[i] : sections[i + 1];
        }
        if (before > Integer.MAX_VALUE || after > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A change of a text longer than 2,147,483,647");
        }
        this.length = (int) before;
        this.newLength = (int) after;
    }

    /** The change of a text of this length that changes nothing. */
    public static ChangeSet empty(int length) {
        return new Sections().add(length, KEPT).build();
    }

    /**
     * Puts a text in the place of {@code [from, to)}.
     *
     * @param length of the text that is changed
     * @throws IllegalArgumentException if the range isn't in it
     */
    public static ChangeSet replace(int length, int from, int to, String insert) {
        if (from < 0 || to < from || length < to) {
            throw new IllegalArgumentException("No range of " + length + ": " + from + " to " + to);
        }
        return new Sections().add(from, KEPT).add(to - from, insert).add(length - to, KEPT).build();
    }

    /** The same change as a difference says; a deletion and an insertion in one place are one. */
    public static ChangeSet of(TextDiff diff) {
        return Sections.of(diff).build();
    }

    /**
     * Reads {@link #toJson()} or what CodeMirror's {@code toJSON} makes.
     *
     * @throws IllegalArgumentException if it is anything else, or inserts {@code \r}, U+0000 or a
     *     lone surrogate, or speaks of a text longer than an int says
     */
    public static ChangeSet parse(String json) {
        return ChangeJson.parse(json);
    }

    /** {@link #parse(String)} for JSON that is read already. */
    public static ChangeSet read(JsonArray json) {
        return ChangeJson.read(json);
    }

    /** The JSON of CodeMirror's {@code toJSON}. */
    public String toJson() {
        return ChangeJson.write(this);
    }

    /** The length of the text before. */
    public int length() {
        return length;
    }

    /** The length of the text after. */
    public int newLength() {
        return newLength;
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return sections.length == 0 || (sections.length == 2 && sections[1] == KEPT);
    }

    /**
     * The text after.
     *
     * @throws IllegalArgumentException if the text has another length than this was made for
     */
    public String apply(String doc) {
        requireLength(doc.length());
        StringBuilder after = new StringBuilder(newLength);
        int at = 0;
        for (int i = 0; i < sections.length; i += 2) {
            int end = at + sections[i];
            if (sections[i + 1] == KEPT) {
                after.append(doc, at, end);
            } else {
                after.append(inserted[i >> 1]);
            }
            at = end;
        }
        return after.toString();
    }

    /**
     * Changes the text.
     *
     * @throws IllegalArgumentException if it has another length than this was made for; it is then
     *     untouched
     */
    public void applyTo(StringBuilder doc) {
        requireLength(doc.length());
        forEach((fromA, toA, fromB, toB, text) -> doc.replace(fromB, fromB + toA - fromA, text));
    }

    /**
     * This change and then another, as one.
     *
     * @throws IllegalArgumentException if the other isn't one of the text after this
     */
    public ChangeSet compose(ChangeSet next) {
        if (newLength != next.length) {
            throw mismatch(next.length, newLength);
        }
        return isEmpty() ? next : next.isEmpty() ? this : ChangeAlgebra.compose(this, next);
    }

    /**
     * This change as one of the text after another change of the same text. For any two, {@code
     * a.compose(b.map(a, false))} and {@code b.compose(a.map(b, true))} make the same text.
     *
     * @param before whether this comes first where both insert at one place
     * @throws IllegalArgumentException if they are changes of texts of different lengths
     */
    public ChangeSet map(ChangeSet over, boolean before) {
        if (length != over.length) {
            throw mismatch(over.length, length);
        }
        return over.isEmpty() ? this : ChangeAlgebra.map(this, over, before);
    }

    /**
     * The change that takes this one back.
     *
     * @param doc the text before this
     * @throws IllegalArgumentException if it has another length than this was made for
     */
    public ChangeSet invert(CharSequence doc) {
        requireLength(doc.length());
        return ChangeAlgebra.invert(this, doc);
    }

    /**
     * Where a place of the text before is in the text after.
     *
     * @param assoc which neighbour it stays with where something is inserted right there: the
     *     character before it if negative, else the one after
     * @throws IllegalArgumentException if there is no such place
     */
    public int mapPos(int pos, int assoc) {
        if (pos < 0 || pos > length) {
            throw new IllegalArgumentException("No place " + pos + " in a text of " + length);
        }
        return ChangeAlgebra.mapPos(sections, pos, assoc);
    }

    /** Visits what changed, in order; neighbouring sections are one stretch. */
    public void forEach(ChangeVisitor visitor) {
        ChangeAlgebra.forEach(this, visitor);
    }

    /**
     * Whether a stretch that this changes overlaps or abuts one that another change of the same
     * text changes.
     */
    public boolean touches(ChangeSet other) {
        return ChangeAlgebra.touch(sections, other.sections);
    }

    private void requireLength(int given) {
        if (given != length) {
            throw mismatch(given, length);
        }
    }

    private static IllegalArgumentException mismatch(int given, int expected) {
        return new IllegalArgumentException("A text of " + given + " units, not of " + expected);
    }

    int sectionCount() {
        return sections.length >> 1;
    }

    /** The length of a section in the text before. */
    int before(int section) {
        return sections[section << 1];
    }

    /** KEPT, or the length of what replaces a section. */
    int after(int section) {
        return sections[(section << 1) + 1];
    }

    String inserted(int section) {
        return inserted[section];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeSet that
                && Arrays.equals(sections, that.sections)
                && Arrays.equals(inserted, that.inserted);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sections) + Arrays.hashCode(inserted);
    }

    @Override
    public String toString() {
        return toJson();
    }
}
