package org.duta.model.kernel;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;

/** The readable part of a post's address: lower-case ASCII letters, digits and single hyphens. */
public record Slug(String value) {

    private static final int LONGEST = 80;
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; [:Nonspacing Mark:] Remove");

    /** A slug made from a title in any script, or nothing if no letter or digit is left. */
    public static Optional<Slug> fromTitle(String title) {
        String ascii = TO_ASCII.transliterate(title).toLowerCase(Locale.ROOT);
        String joined = ascii.replaceAll("['`\"]", "").replaceAll("[^a-z0-9]+", "-");
        String trimmed = trimHyphens(shorten(trimHyphens(joined)));
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(new Slug(trimmed));
    }

    /** The same slug with a number, for when the plain one is taken. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    private static String shorten(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int lastWord = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, lastWord > LONGEST / 2 ? lastWord : LONGEST);
    }

    private static String trimHyphens(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
