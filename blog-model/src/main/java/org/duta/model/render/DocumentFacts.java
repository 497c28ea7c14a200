package org.duta.model.render;

import java.util.Locale;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.WrittenDay;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.PublicDocument;

/** What readers are told of a public document, beside its title, in one line. */
public final class DocumentFacts {

    private static final String DOT = " \u00B7 ";

    private DocumentFacts() {}

    /** Its class, date, language, size and pages, in a language. */
    public static String of(PublicDocument document, DocumentLabel label, LanguageTag language) {
        Locale locale = language.locale();
        RenderWords words = new RenderWords(language);
        return String.join(
                DOT,
                words.documentKind(label.kind()),
                WrittenDay.of(label.date(), locale),
                label.language().locale().getDisplayName(locale),
                "PDF, " + FileSize.of(document.bytes(), locale),
                words.pages(document.pages()));
    }
}
