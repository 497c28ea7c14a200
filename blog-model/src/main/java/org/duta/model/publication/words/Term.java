package org.duta.model.publication.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a question.
 *
 * @param excluded whether posts that hold it aren't wanted
 * @param quoted whether its words must follow each other
 */
record Term(String words, boolean excluded, boolean quoted) {

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    static List<Term> read(String question) {
        Matcher term = TERM.matcher(question);
        return term.results()
                .map(
                        part -> {
                            boolean quoted = part.group(2) != null;
                            return new Term(
                                    quoted ? part.group(2) : part.group(3),
                                    !part.group(1).isEmpty(),
                                    quoted);
                        })
                .toList();
    }

    /** Whether it is the word between two alternatives. */
    boolean isOr() {
        return !excluded && !quoted && words.equalsIgnoreCase("or");
    }
}
