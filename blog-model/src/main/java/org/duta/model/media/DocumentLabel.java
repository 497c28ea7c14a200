package org.duta.model.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about a document that it places, in the title of the link: {@code periodic id
 * 2027-03-02}. So it is cleared with the text.
 *
 * @param date that the document bears
 */
public record DocumentLabel(DocumentClass kind, LanguageTag language, LocalDate date) {

    private static final Pattern FORM =
            Pattern.compile("([a-z]{1,20}) ([A-Za-z0-9-]{2,35}) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** Nothing if it isn't written exactly so. */
    public static Optional<DocumentLabel> of(@Nullable String title) {
        Matcher parts = FORM.matcher(title == null ? "" : title);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LanguageTag language = LanguageTag.of(parts.group(2));
            LocalDate date = LocalDate.parse(parts.group(3));
            return DocumentClass.ofCode(parts.group(1))
                    .map(kind -> new DocumentLabel(kind, language, date));
        } catch (Invalid | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** As it stands in a text. */
    @Override
    public String toString() {
        return kind.code() + " " + language.value() + " " + date;
    }
}
