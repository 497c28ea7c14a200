package org.duta.model.render;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;

/** The few words that rendering adds, in the language of the post, or else in English. */
final class RenderWords {

    private final ResourceBundle bundle;

    /** The server's own language plays no part, so that every node writes the same bytes. */
    RenderWords(LanguageTag language) {
        bundle =
                ResourceBundle.getBundle(
                        "org.duta.model.render.render",
                        language.locale(),
                        RenderWords.class.getClassLoader(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String footnotes() {
        return bundle.getString("footnotes");
    }

    /**
     * @param reference a footnote's number, or number and occurrence: {@code 3}, {@code 3-2}
     */
    String backToReference(String reference) {
        return bundle.getString("back-to-reference").replace("{0}", reference);
    }

    /**
     * @param language in which what is said can be read, in words
     */
    String transcript(String language) {
        return bundle.getString("transcript").replace("{0}", language);
    }

    /**
     * @param format what people call it: {@code MP3}
     */
    String recordingFile(String format, String size) {
        return bundle.getString("recording-file").replace("{0}", format).replace("{1}", size);
    }

    String documentKind(DocumentClass kind) {
        return bundle.getString("document." + kind.code());
    }

    String pages(int count) {
        return bundle.getString("document-pages").replace("{0}", Integer.toString(count));
    }

    /**
     * That nobody gets it now.
     *
     * @param kind {@code picture}, {@code recording}, {@code document}, or {@code file}
     */
    String withheld(String kind) {
        return bundle.getString("withheld." + kind);
    }

    String table(int number) {
        return bundle.getString("table").replace("{0}", Integer.toString(number));
    }
}
