package org.duta.model.publication.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duta.model.post.text.WordComparison;
import org.duta.model.post.text.WordComparison.Segment;

/**
 * How a pasted text stands to what was published.
 *
 * @param match the closest that is true
 * @param form the form of the published text that it is closest to
 */
public record Likeness(Match match, String form) {

    /** How the texts stand to each other, the closest first. */
    public enum Match {
        /** The same words from the first to the last. */
        EXACT,
        /** The whole published text, and other words around it. */
        AROUND,
        /** A part of the published text, as it stands there. */
        PART,
        /** Much of the published text, with words that aren't its own. */
        ALTERED;

        /** The word for it in the API and in pages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A shorter text is in too many others to be a part or the whole of one. In UTF-16 units. */
    private static final int TELLING = 40;

    /** An altered copy shares at least this much with what it is a copy of. */
    private static final double ALIKE = 0.4;

    /** The closest likeness to any of these forms; empty if it is hardly like one. */
    public static Optional<Likeness> of(String pasted, PublishedForms forms) {
        String words = CopiedText.words(pasted);
        return forms.texts().stream()
                .flatMap(form -> whole(words, form).stream())
                .min(
                        Comparator.comparing(Likeness::match)
                                .thenComparing(found -> found.unlike(pasted)))
                .or(() -> altered(pasted, forms));
    }

    /** In what an exact copy differs without a word being different. */
    public Set<Difference> differences(String pasted) {
        return CopiedText.differences(pasted, form);
    }

    /**
     * What the published text has and the pasted one hasn't, and the other way round, word by word.
     * What stands before and after a part that was copied is left out.
     */
    public List<Segment> comparison(String pasted) {
        String here = CopiedText.legible(form);
        String there = CopiedText.legible(pasted);
        boolean sameLines = here.lines().count() == there.lines().count();
        List<Segment> segments =
                sameLines
                        ? WordComparison.between(here, there)
                        : WordComparison.between(oneLine(here), oneLine(there));
        int last = segments.size() - 1;
        boolean startsLater = last > 0 && isLeftOut(segments.get(0), segments.get(1), here);
        boolean endsEarlier =
                last > 0 && isLeftOut(segments.get(last), segments.get(last - 1), here);
        return segments.subList(startsLater ? 1 : 0, endsEarlier ? last : last + 1);
    }

    private static Optional<Likeness> whole(String words, String form) {
        String published = CopiedText.words(form);
        if (words.equals(published)) {
            return Optional.of(new Likeness(Match.EXACT, form));
        }
        if (published.length() >= TELLING && words.contains(published)) {
            return Optional.of(new Likeness(Match.AROUND, form));
        }
        return words.length() >= TELLING && published.contains(words)
                ? Optional.of(new Likeness(Match.PART, form))
                : Optional.empty();
    }

    private static Optional<Likeness> altered(String pasted, PublishedForms forms) {
        return forms.texts().stream()
                .max(Comparator.comparingDouble(form -> closeness(pasted, form)))
                .filter(form -> Fingerprints.shared(pasted, form) >= ALIKE)
                .map(form -> new Likeness(Match.ALTERED, form));
    }

    /** Of exact copies, the form that least was changed of is the one that was copied. */
    private int unlike(String pasted) {
        return match == Match.EXACT ? differences(pasted).size() : 0;
    }

    /** Among forms that share as much, the one of the pasted text's own length is closest. */
    private static double closeness(String pasted, String form) {
        double longer = Math.max(1, Math.max(pasted.length(), form.length()));
        return Fingerprints.shared(pasted, form)
                - Math.abs(pasted.length() - form.length()) / longer;
    }

    /** Whether a good deal of the published text, at one of its ends, simply wasn't copied. */
    private static boolean isLeftOut(Segment end, Segment beside, String published) {
        return end.kind() == WordComparison.Kind.REMOVED
                && beside.kind() == WordComparison.Kind.KEPT
                && end.text().length() > published.length() / 4;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
