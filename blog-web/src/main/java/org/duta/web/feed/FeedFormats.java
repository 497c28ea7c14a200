package org.duta.web.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.feed.format.FeedFormat;

/** Every format that there is. */
@Dependent
class FeedFormats {

    private final Iterable<FeedFormat> formats;

    @Inject
    FeedFormats(Instance<FeedFormat> formats) {
        this((Iterable<FeedFormat>) formats);
    }

    FeedFormats(Iterable<FeedFormat> formats) {
        this.formats = formats;
    }

    /**
     * @throws NotFound if no format has that extension
     */
    FeedFormat of(String extension) {
        return StreamSupport.stream(formats.spliterator(), false)
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(
                        () ->
                                new NotFound(
                                        Problem.NOT_FOUND,
                                        Reason.of("feed-unknown-format", extension)));
    }
}
