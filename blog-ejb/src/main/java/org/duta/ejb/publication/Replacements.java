package org.duta.ejb.publication;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.publication.proof.PostAddresses;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Reads which post is to take the place of one that is taken down. */
@Dependent
class Replacements {

    @Inject PostAddresses addresses;
    @Inject PublishedPostFinder posts;

    /**
     * Refuses what can't take a post's place, before anybody is told that one is taken down.
     *
     * @throws Invalid as {@link #of} does
     */
    void require(@Nullable String given, UUID withdrawn) {
        of(given, withdrawn);
    }

    /**
     * The id of the post that somebody names. It holds until the commit if the journal's head is
     * locked, since nothing is taken down without that.
     *
     * @param given an id, or an address of ours; null names none
     * @throws Invalid if no live post is there, or only the one that is taken down
     */
    @Nullable UUID of(@Nullable String given, UUID withdrawn) {
        if (given == null) {
            return null;
        }
        PublishedPost post = find(given).orElseThrow(() -> refused("replacement-unknown", given));
        if (post.id().equals(withdrawn)) {
            throw refused("replacement-itself", given);
        }
        if (post.withdrawn()) {
            throw refused("replacement-withdrawn", given);
        }
        return post.id();
    }

    private Optional<PublishedPost> find(String given) {
        try {
            return posts.find(UUID.fromString(given));
        } catch (IllegalArgumentException notAnId) {
            return addresses.postAt(given);
        }
    }

    private static Invalid refused(String code, String given) {
        return new Invalid(Problem.INVALID, Reason.of(code, given));
    }
}
