package org.duta.model.publication.check;

import java.util.List;
import java.util.stream.Stream;
import org.duta.model.kernel.Reason;

/**
 * Something that a reader over the writers' shoulder would point out. It advises and forbids
 * nothing: whoever decides has seen it.
 */
public interface ContentCheck {

    /** Those that need nothing but the content. */
    List<ContentCheck> ALL =
            List.of(
                    new HeadingCheck(),
                    new LinkWordsCheck(),
                    new PictureCheck(),
                    new SensitiveWordCheck(),
                    new SummaryCheck(),
                    new TranslationCheck());

    /** A sentence for everything that was found; its code begins with {@code check-}. */
    Stream<Reason> findings(CheckedContent content);
}
