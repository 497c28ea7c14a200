package org.duta.ejb.publication.paper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.duta.ejb.media.box.BoxSettings;
import org.duta.model.media.box.Box;
import org.duta.model.media.box.BoxBounds;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.publication.paper.PdfTask;

/** The one box of this node that makes PDFs: readers can't keep it from those who bring files. */
@ApplicationScoped
public class PaperBox {

    private static final BoxBounds BOUNDS =
            new BoxBounds(Duration.ofSeconds(40), 384, 64L << 20, 100, 1, Duration.ofSeconds(10));

    /** How many requests may stand there, the one that is served among them. */
    private static final int QUEUE = 6;

    private final Semaphore places = new Semaphore(QUEUE);

    @Inject BoxSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Box box;

    @PostConstruct
    void build() {
        box = new Box(settings.java(), settings.classPath(), settings.folder(), BOUNDS);
    }

    /**
     * @param full what is given without a place in the queue
     * @throws BoxFailure if it came to a bound, or ended without a result
     */
    public <T> T run(Path page, Path han, Box.Reading<T> reading, T full)
            throws BoxFailure, IOException {
        if (!places.tryAcquire()) {
            return full;
        }
        try {
            return box.run(PdfTask.class, page, han.toString(), reading);
        } finally {
            places.release();
        }
    }
}
