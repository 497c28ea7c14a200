package org.duta.model.publication.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duta.model.kernel.LanguageTag;

/**
 * The words of posts in languages that are written without spaces, as they are kept and looked for:
 * tokens with spaces between. PostgreSQL has no configuration for them; the same languages are
 * listed by its function {@code publication_form}.
 */
public final class WordTokens {

    private static final Set<String> UNSPACED =
            Set.of("zh", "yue", "ja", "ko", "th", "lo", "km", "my");

    /** UTF-16 units of one text; as many as fit into an index entry whatever they are. */
    static final int LONGEST = 100_000;

    private WordTokens() {}

    /** Whether the words of a language are told apart here. */
    public static boolean areMadeFor(LanguageTag language) {
        return UNSPACED.contains(language.locale().getLanguage());
    }

    /** The tokens of every part of a post; none if they aren't made for its language. */
    public static List<String> of(LanguageTag language, String title, String summary, String text) {
        return areMadeFor(language)
                ? Stream.of(title, summary, text).map(WordTokens::kept).toList()
                : List.of();
    }

    /** The tokens, and after them every ideograph alone, since one may be all that is asked for. */
    private static String kept(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        Stream<String> alone =
                read.codePoints()
                        .filter(Character::isIdeographic)
                        .distinct()
                        .mapToObj(Character::toString);
        return Stream.concat(forms(read), alone).collect(Collectors.joining(" "));
    }

    private static Stream<String> forms(String text) {
        return Tokenizer.read(text).stream().map(Token::form);
    }

    /**
     * A question in tokens, with its quotation marks, its {@code -} and its {@code or}: what
     * PostgreSQL's {@code websearch_to_tsquery} reads.
     */
    static String asked(List<Term> terms) {
        List<String> parts = new ArrayList<>();
        for (Term term : terms) {
            String tokens = forms(term.words()).collect(Collectors.joining(" "));
            if (term.isOr()) {
                parts.add("or");
            } else if (!tokens.isEmpty()) {
                boolean together = term.excluded() || term.quoted();
                parts.add((term.excluded() ? "-" : "") + (together ? '"' + tokens + '"' : tokens));
            }
        }
        return String.join(" ", parts);
    }
}
