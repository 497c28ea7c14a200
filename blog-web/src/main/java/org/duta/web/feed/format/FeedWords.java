package org.duta.web.feed.format;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The feeds' own words in a reader's language, in English where we have none. */
public final class FeedWords {

    private static final String BUNDLE = "org.duta.web.feed.feed";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private FeedWords(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    public static FeedWords in(Locale locale) {
        ClassLoader loader = FeedWords.class.getClassLoader();
        return new FeedWords(
                ResourceBundle.getBundle(BUNDLE, locale, loader, ENGLISH_OTHERWISE), locale);
    }

    /** The sentence of that key with its places filled. */
    public String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
