package org.duta.e2e;

/**
 * A real text as somebody wrote it, ready to be sent.
 *
 * @param file its name in the corpus
 * @param language {@value #USUAL_LANGUAGE} where the corpus says nothing
 * @param text CommonMark
 * @param words what a reader must find in the text, or empty if the text itself is the source
 */
record Sample(
        String file, String title, String summary, String language, String text, String words) {

    static final String USUAL_LANGUAGE = "en";

    static String usualTitle(String file) {
        return "Untitled sample " + file;
    }

    /** What the first of two writers types; the second adds the rest. Never halves a character. */
    String beginning() {
        int end = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * 2 / 3);
        int paragraph = text.lastIndexOf("\n\n", end);
        return text.substring(0, paragraph > text.length() / 2 ? paragraph : end);
    }

    @Override
    public String toString() {
        return file;
    }
}
