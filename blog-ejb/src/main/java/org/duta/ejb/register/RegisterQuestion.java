package org.duta.ejb.register;

import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentClass;
import org.duta.model.publication.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null doesn't narrow.
 *
 * @param words in the title and in the document's own words
 * @param mission the code of the post's lead mission
 */
public record RegisterQuestion(
        @Nullable SearchWords words,
        @Nullable DocumentClass kind,
        @Nullable LanguageTag language,
        @Nullable String mission) {

    public static final RegisterQuestion EVERYTHING = new RegisterQuestion(null, null, null, null);
}
