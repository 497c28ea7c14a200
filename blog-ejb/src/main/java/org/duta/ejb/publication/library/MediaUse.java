package org.duta.ejb.publication.library;

import java.util.UUID;
import org.duta.model.post.EditionState;

/**
 * A text in which a file stands.
 *
 * @param readable whether the person may read the post in the workspace; if not, it is live
 * @param path of the live post from the root of the site; empty for a text that isn't live
 */
public record MediaUse(
        UUID postId,
        String title,
        String mission,
        EditionState state,
        boolean readable,
        String path) {

    public boolean isLive() {
        return !path.isEmpty();
    }
}
