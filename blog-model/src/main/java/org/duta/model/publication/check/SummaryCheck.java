package org.duta.model.publication.check;

import java.util.stream.Stream;
import org.duta.model.kernel.Reason;

/** Lists, feeds and search results show the summary. */
public class SummaryCheck implements ContentCheck {

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        return content.content().summary().isBlank()
                ? Stream.of(Reason.of("check-summary-missing"))
                : Stream.of();
    }
}
