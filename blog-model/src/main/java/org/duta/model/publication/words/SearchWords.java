package org.duta.model.publication.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * What somebody looks for: words that must all occur, in any order and form; words in quotation
 * marks one after the other; {@code -word} not; {@code or} between alternatives.
 *
 * @param asked as it was typed
 */
public record SearchWords(String asked) {

    /** UTF-16 units of a question. */
    public static final int LONGEST = 200;

    /** Words of a question: each costs a step of the index. */
    public static final int MOST_WORDS = 20;

    /** As keyboards write them in one language or another. */
    private static final Pattern QUOTES = Pattern.compile("[“”„«»「」『』]");

    /**
     * @throws Invalid if there is no word in it that is wanted, or it is too long
     */
    public static SearchWords of(String asked) {
        String even = QUOTES.matcher(asked.replace('\0', ' ')).replaceAll("\"").strip();
        List<Term> terms = Term.read(even);
        if (even.length() > LONGEST || terms.size() > MOST_WORDS) {
            throw refused("search-too-long", LONGEST, MOST_WORDS);
        }
        if (terms.stream().noneMatch(term -> !term.excluded() && hasWord(term))) {
            throw refused("search-without-words");
        }
        return new SearchWords(even);
    }

    private static boolean hasWord(Term term) {
        return term.words().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Invalid refused(String code, Object... arguments) {
        return new Invalid(Problem.BAD_PARAMETER, Reason.of(code, arguments));
    }

    /** The same in tokens, for languages that are written without spaces. */
    public String tokens() {
        return WordTokens.asked(Term.read(asked));
    }

    /** Where a text of such a language holds a token that is looked for, in order. */
    public List<Token> in(String text) {
        Set<String> wanted =
                Term.read(asked).stream()
                        .filter(term -> !term.excluded() && !term.isOr())
                        .flatMap(term -> Tokenizer.read(term.words()).stream())
                        .map(Token::form)
                        .collect(Collectors.toSet());
        return Tokenizer.read(text.substring(0, Math.min(text.length(), WordTokens.LONGEST)))
                .stream()
                .filter(token -> wanted.contains(token.form()))
                .toList();
    }
}
