package org.duta.ejb.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.post.PostKind;
import org.duta.model.publication.proof.Signature;
import org.duta.model.render.LeadPicture;
import org.duta.model.render.LeadRecording;
import org.jspecify.annotations.Nullable;

/**
 * The live edition of a post, or the last one of a withdrawn post, as readers see it.
 *
 * @param path the address below the public URL, for example {@code /tokyo/a-title}
 * @param summary as approved; may be empty
 * @param excerpt the beginning of the text in plain words, for lists where there is no summary
 * @param html the safe rendering, made when the edition was published
 * @param text the CommonMark source as approved
 * @param countries ISO 3166-1 alpha-2 codes
 * @param updatedAt when this edition went live, or was withdrawn or restored since
 * @param contentHash the approved revision's SHA-256, lower-case hex
 * @param signature of this edition; null only while an older one waits for its turn to be signed
 * @param awaitingConfirmation whether it was raised in an emergency and nobody else has read it yet
 * @param withheld the files of this edition that nobody gets now
 * @param sequence the change journal's number of the latest change to this post
 */
public record PublishedPost(
        UUID id,
        String path,
        MissionName mission,
        List<MissionName> contributors,
        List<Author> authors,
        LanguageTag language,
        List<Translation> translations,
        PostKind kind,
        String title,
        String summary,
        String excerpt,
        String html,
        String text,
        List<String> topics,
        List<String> countries,
        Instant publishedAt,
        Instant updatedAt,
        int edition,
        @Nullable Correction correction,
        @Nullable Withdrawal withdrawal,
        String contentHash,
        @Nullable Signature signature,
        boolean awaitingConfirmation,
        Set<UUID> withheld,
        long sequence) {

    /** Another language's live post of the same translation group. */
    public record Translation(LanguageTag language, UUID id, String path) {}

    /** What the latest corrected edition put right, as the ministry says it in public. */
    public record Correction(String note, Instant at) {}

    /**
     * Why the post was taken down, as the ministry says it in public.
     *
     * @param replacement what to read in its place, as long as that is live
     */
    public record Withdrawal(String reason, Instant at, @Nullable Replacement replacement) {}

    /**
     * A post that takes the place of one that was taken down.
     *
     * @param path its address below the public URL
     */
    public record Replacement(UUID id, String path, String title, LanguageTag language) {}

    /** The lead mission, then the contributing ones. */
    public List<MissionName> missions() {
        return Stream.concat(Stream.of(mission), contributors.stream()).toList();
    }

    /** The one that stands for it, as far as anybody gets it now. */
    public Optional<LeadPicture> picture() {
        return LeadPicture.in(html, withheld);
    }

    /** Those that anybody gets now. */
    public List<LeadRecording> recordings() {
        return LeadRecording.in(html).stream().filter(each -> !withholds(each)).toList();
    }

    /** Whether nobody gets it now. */
    public boolean withholds(LeadRecording recording) {
        return withheld.contains(recording.id());
    }

    public boolean withdrawn() {
        return withdrawal != null;
    }
}
