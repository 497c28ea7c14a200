package org.duta.ejb.publication.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.post.text.WordComparison.Segment;
import org.duta.model.publication.proof.Difference;
import org.duta.model.publication.proof.KeyCard;
import org.duta.model.publication.proof.Likeness.Match;
import org.duta.model.publication.proof.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Where a text or an address comes from. It says nothing of what isn't public any more: neither the
 * words of an edition that was replaced, nor those of a withdrawn post.
 *
 * @param match how the pasted text stands to the edition; null if an address was asked for
 * @param post as readers see it now
 * @param edition the one that was found
 * @param state what became of that edition
 * @param later what came after it, oldest first
 * @param differences in what an exact copy differs without a word being different
 * @param comparison of an altered copy with the live edition; empty if there is none to show
 */
public record Origin(
        @Nullable Match match,
        PublishedPost post,
        SignedEdition edition,
        State state,
        List<Later> later,
        Set<Difference> differences,
        List<Segment> comparison) {

    /** What became of an edition. */
    public enum State {
        LIVE,
        /** A later edition has taken its place. */
        REPLACED,
        WITHDRAWN;

        /** The word for it in the API and in pages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An edition as it was signed.
     *
     * @param publishedAt when it went live
     * @param key the one that signed it
     * @param verified whether its text, its hash, the statement and the signature hold together now
     */
    public record SignedEdition(
            int number,
            Instant publishedAt,
            String contentHash,
            Signature signature,
            KeyCard key,
            boolean verified) {}

    /**
     * A later edition.
     *
     * @param note what it puts right, as the ministry says it in public; null for a minor change
     */
    public record Later(int edition, Instant at, @Nullable String note) {}
}
