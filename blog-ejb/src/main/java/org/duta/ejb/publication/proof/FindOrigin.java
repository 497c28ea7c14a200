package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.ejb.publication.proof.Origin.SignedEdition;
import org.duta.ejb.publication.proof.Origin.State;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.post.Revision;
import org.duta.model.post.text.WordComparison.Segment;
import org.duta.model.publication.proof.CopiedText;
import org.duta.model.publication.proof.Difference;
import org.duta.model.publication.proof.Fingerprints;
import org.duta.model.publication.proof.KeyCard;
import org.duta.model.publication.proof.Likeness;
import org.duta.model.publication.proof.Likeness.Match;
import org.jspecify.annotations.Nullable;

/**
 * Says where a text comes from: whether the ministry published it, as what, and what of it since.
 */
@Stateless
public class FindOrigin {

    /** UTF-16 units of a text that may be asked about. */
    public static final int LONGEST = 250_000;

    /** How many editions are read and compared in full. */
    private static final int COMPARED = 6;

    @Inject ProofFinder proofs;
    @Inject PublishedPostFinder posts;
    @Inject Revisions revisions;
    @Inject SigningKeys keys;
    @Inject SignEdition signEdition;
    @Inject PostAddresses addresses;

    /** An edition that was read, and how the pasted text stands to it. */
    private record Compared(ProofRow row, Likeness likeness) {}

    /**
     * @return empty if nothing of the kind was ever published here
     * @throws Invalid if the text is empty or over {@link #LONGEST}
     */
    public Optional<Origin> ofText(String pasted) {
        String words = CopiedText.words(pasted);
        if (words.isEmpty()) {
            throw new Invalid(Problem.INVALID, Reason.of("verify-nothing"));
        }
        if (pasted.length() > LONGEST) {
            throw new Invalid(Problem.TOO_LARGE, Reason.of("verify-too-long", LONGEST));
        }
        return proofs.ofText(CopiedText.key(words))
                .map(row -> compared(row, pasted))
                .filter(found -> found.likeness().match() == Match.EXACT)
                .or(() -> likeliest(pasted))
                .map(found -> origin(found, pasted));
    }

    /**
     * @param address of a post here; nothing else is ever looked at
     * @return empty if no post was ever published at it
     */
    public Optional<Origin> ofAddress(String address) {
        return addresses
                .postAt(address)
                .flatMap(post -> proofs.find(post.id(), post.edition()))
                .map(row -> origin(null, row, Set.of(), List.of()));
    }

    private Optional<Compared> likeliest(String pasted) {
        Set<Integer> fingerprints = Fingerprints.asked(pasted);
        return fingerprints.isEmpty()
                ? Optional.empty()
                : proofs.like(fingerprints, COMPARED).stream()
                        .flatMap(row -> likeness(row, pasted))
                        .min(
                                Comparator.comparing((Compared found) -> found.likeness().match())
                                        .thenComparing(found -> !found.row().live()));
    }

    private Stream<Compared> likeness(ProofRow row, String pasted) {
        return Likeness.of(pasted, signEdition.formsOf(revisions.get(row.revisionId()))).stream()
                .map(likeness -> new Compared(row, likeness));
    }

    private Compared compared(ProofRow row, String pasted) {
        return likeness(row, pasted).findFirst().orElseThrow();
    }

    private Origin origin(Compared found, String pasted) {
        Match match = found.likeness().match();
        return switch (match) {
            case EXACT ->
                    origin(match, found.row(), found.likeness().differences(pasted), List.of());
            case AROUND, PART -> origin(match, found.row(), Set.of(), List.of());
            case ALTERED -> altered(found, pasted);
        };
    }

    /**
     * Compared with what is live now: words that were corrected or withdrawn aren't shown again.
     */
    private Origin altered(Compared found, String pasted) {
        PublishedPost post = post(found.row().postId());
        Compared live =
                found.row().live() || post.withdrawn()
                        ? found
                        : proofs.find(post.id(), post.edition())
                                .flatMap(row -> likeness(row, pasted).findFirst())
                                .orElse(found);
        return origin(
                Match.ALTERED,
                live.row(),
                Set.of(),
                live.row().live() ? live.likeness().comparison(pasted) : List.of());
    }

    private Origin origin(
            @Nullable Match match,
            ProofRow row,
            Set<Difference> differences,
            List<Segment> comparison) {
        PublishedPost post = post(row.postId());
        return new Origin(
                match,
                post,
                signed(row),
                state(row, post),
                proofs.later(row.postId(), row.edition()),
                differences,
                comparison);
    }

    private static State state(ProofRow row, PublishedPost post) {
        if (post.withdrawn()) {
            return State.WITHDRAWN;
        }
        return row.live() ? State.LIVE : State.REPLACED;
    }

    private SignedEdition signed(ProofRow row) {
        KeyCard key = keys.find(row.signature().key()).orElseThrow();
        Revision revision = revisions.get(row.revisionId());
        boolean whole = revision.content().hash().equals(row.contentHash());
        return new SignedEdition(
                row.edition(),
                row.publishedAt(),
                row.contentHash(),
                row.signature(),
                key,
                whole && row.saysSo() && key.made(row.signature()));
    }

    private PublishedPost post(UUID id) {
        return posts.find(id).orElseThrow();
    }
}
