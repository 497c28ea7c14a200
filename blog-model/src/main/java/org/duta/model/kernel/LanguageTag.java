package org.duta.model.kernel;

import java.io.Serializable;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * A language as BCP 47 writes it, in canonical case: {@code id}, {@code zh-Hans}, {@code pt-BR}.
 */
public record LanguageTag(String value) implements Serializable {

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg");
    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb");

    /**
     * @throws Invalid if the tag isn't well-formed, or its language isn't one that the Unicode CLDR
     *     has an English name for
     */
    public static LanguageTag of(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!hasName(locale)) {
                throw new Invalid(Problem.INVALID, Reason.of("language-malformed", tag));
            }
            return new LanguageTag(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            throw new Invalid(Problem.INVALID, Reason.of("language-malformed", tag));
        }
    }

    /** A tag may be well-formed and still mean nothing: {@code xx}. */
    private static boolean hasName(Locale locale) {
        String language = locale.getLanguage();
        return !language.isEmpty() && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** {@code rtl} or {@code ltr}, the value of HTML's {@code dir}. */
    public String direction() {
        Locale locale = locale();
        String script = locale.getScript();
        boolean rightToLeft =
                script.isEmpty()
                        ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.getLanguage())
                        : RIGHT_TO_LEFT_SCRIPTS.contains(script);
        return rightToLeft ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return value;
    }
}
