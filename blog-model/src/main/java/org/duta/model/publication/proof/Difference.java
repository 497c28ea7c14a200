package org.duta.model.publication.proof;

/** What may become of a text on its way through clipboards and programs without a word changing. */
public enum Difference {
    /** Spaces, tabs and line ends. */
    WHITE_SPACE,
    /** Characters that show nothing: zero-width ones, marks of direction, soft hyphens. */
    INVISIBLE,
    /** The shape of quotation marks and apostrophes. */
    QUOTES,
    /** The marks that a list's lines begin with. */
    LIST_MARKS,
    /** The code points that the same letters are written with (Unicode's normal form C). */
    CODE_POINTS;

    /** The word for it in the API and in pages, for example {@code white-space}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
