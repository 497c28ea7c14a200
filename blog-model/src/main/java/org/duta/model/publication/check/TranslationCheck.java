package org.duta.model.publication.check;

import java.util.stream.Stream;
import org.duta.model.kernel.Reason;

/**
 * A mission speaks its languages; which of them a post lacks is said, whether or not it needs them.
 */
public class TranslationCheck implements ContentCheck {

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        return content.missingLanguages().stream()
                .map(language -> Reason.of("check-translation-missing", language));
    }
}
