package org.duta.model.render;

import java.util.Optional;
import java.util.UUID;
import org.duta.model.media.Picture;
import org.duta.model.media.Recording;

/** The pictures and recordings of the library that a text may show. */
@FunctionalInterface
public interface Pictures {

    Pictures NONE = id -> Optional.empty();

    /** Nothing if there is none that this text may show: its words stand in for it. */
    Optional<Picture> find(UUID id);

    /** A recording, likewise. */
    default Optional<Recording> recording(UUID id) {
        return Optional.empty();
    }
}
