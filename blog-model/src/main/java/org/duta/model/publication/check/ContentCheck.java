package org.duta.model.publication.check;

import java.util.stream.Stream;
import org.duta.model.kernel.Reason;

/**
 * Something that a reader over the writers' shoulder would point out. It advises and forbids
 * nothing: whoever decides has seen it. Every bean of this type is asked.
 */
public interface ContentCheck {

    /** A sentence for everything that was found; its code begins with {@code check-}. */
    Stream<Reason> findings(CheckedContent content);
}
