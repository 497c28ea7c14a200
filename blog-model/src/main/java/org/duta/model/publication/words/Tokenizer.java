package org.duta.model.publication.words;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Tells words apart where nothing is written between them. Chinese, Japanese and Korean are read in
 * overlapping pairs of characters, so that no dictionary can disagree with itself between a text
 * and a question; Thai, Lao, Khmer and Burmese by ICU's dictionaries; anything else by its spaces
 * (UAX #29).
 */
final class Tokenizer {

    private static final String SOUTH_EAST_ASIAN =
            StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private static final Analyzer PAIRS =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    StandardTokenizer source = new StandardTokenizer();
                    TokenStream even = new LowerCaseFilter(new CJKWidthFilter(source));
                    return new TokenStreamComponents(source, new CJKBigramFilter(even));
                }
            };

    private Tokenizer() {}

    static List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = PAIRS.tokenStream("", text)) {
            CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                Token token = new Token(form.toString(), place.startOffset(), place.endOffset());
                if (type.type().equals(SOUTH_EAST_ASIAN)) {
                    split(token, tokens);
                } else {
                    tokens.add(token);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static void split(Token run, List<Token> tokens) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(run.form());
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            tokens.add(
                    new Token(
                            run.form().substring(start, end),
                            run.start() + start,
                            run.start() + end));
            start = end;
        }
    }
}
