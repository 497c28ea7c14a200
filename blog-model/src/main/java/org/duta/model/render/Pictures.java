package org.duta.model.render;

import java.util.Optional;
import java.util.UUID;
import org.duta.model.media.Picture;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;

/** The pictures, recordings and documents of the library that a text may show. */
@FunctionalInterface
public interface Pictures {

    Pictures NONE = id -> Optional.empty();

    /** Nothing if there is none that this text may show: its words stand in for it. */
    Optional<Picture> find(UUID id);

    /** A recording, likewise. */
    default Optional<Recording> recording(UUID id) {
        return Optional.empty();
    }

    /** A document, likewise. */
    default Optional<PublicDocument> document(UUID id) {
        return Optional.empty();
    }

    /** Where what can be played or read of it is. */
    default Optional<String> path(UUID id) {
        return recording(id).map(Recording::path).or(() -> document(id).map(PublicDocument::path));
    }
}
