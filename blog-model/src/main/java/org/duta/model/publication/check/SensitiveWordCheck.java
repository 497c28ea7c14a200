package org.duta.model.publication.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duta.model.kernel.Reason;

/**
 * Words that the desk wants to be asked about. They are found whole and in any case; in scripts
 * that put no space between words, anywhere.
 */
public class SensitiveWordCheck implements ContentCheck {

    private static final Pattern WITHOUT_SPACES =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        String text =
                plain(
                        content.content().title()
                                + "\n"
                                + content.content().summary()
                                + "\n"
                                + content.body().words());
        return content.sensitiveWords().stream()
                .filter(word -> occurs(plain(word), text))
                .map(word -> Reason.of("check-sensitive-word", word));
    }

    private static boolean occurs(String word, String text) {
        if (WITHOUT_SPACES.matcher(word).find()) {
            return text.contains(word);
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
