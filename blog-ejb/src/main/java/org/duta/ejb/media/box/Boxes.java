package org.duta.ejb.media.box;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.duta.model.media.box.Box;
import org.duta.model.media.box.BoxBounds;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.box.BoxTask;

/** The boxes of this node; all who need one wait in the same line. */
@ApplicationScoped
public class Boxes {

    @Inject BoxSettings settings;

    @SuppressWarnings("NullAway.Init")
    private Box box;

    @SuppressWarnings("NullAway.Init")
    private Box larger;

    @PostConstruct
    void build() {
        box = new Box(settings.java(), settings.classPath(), settings.folder(), BoxBounds.USUAL);
        larger =
                new Box(settings.java(), settings.classPath(), settings.folder(), BoxBounds.LARGER);
    }

    /**
     * Runs a task on a file; see {@link Box#run}.
     *
     * @throws BoxFailure if it came to a bound, or ended without a result
     */
    public <T> T run(Class<? extends BoxTask> task, Path input, String hint, Box.Reading<T> reading)
            throws BoxFailure, IOException {
        return box.run(task, input, hint, reading);
    }

    /** Runs a task on a file that nobody waits for, within larger bounds, one at a time. */
    public <T> T publish(Class<? extends BoxTask> task, Path input, Box.Reading<T> reading)
            throws BoxFailure, IOException {
        return larger.run(task, input, "", reading);
    }
}
