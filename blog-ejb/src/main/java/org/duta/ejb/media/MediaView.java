package org.duta.ejb.media;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.MediaType;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Withholding;
import org.jspecify.annotations.Nullable;

/**
 * A file as people see it.
 *
 * @param type the IANA media type
 * @param bytes of the file as it came
 * @param postId the post that it was brought for; nothing if it is the library's
 * @param refusal the code of why it was refused
 * @param size nothing until it is ready
 * @param replacement by which file it was replaced; nothing as long as it stands
 * @param withholding that nobody gets it now; nothing as long as it is given out
 * @param version to be given back when it is described
 */
public record MediaView(
        UUID id,
        String type,
        String name,
        long bytes,
        Optional<UUID> postId,
        String uploadedBy,
        Instant uploadedAt,
        MediaState state,
        @Nullable String refusal,
        Optional<PictureSize> size,
        MediaWords words,
        Focus focus,
        Optional<MediaFile.Replacement> replacement,
        Optional<Withholding> withholding,
        long version) {

    public static MediaView of(MediaFile file) {
        return new MediaView(
                file.id(),
                file.type().code(),
                file.name(),
                file.size(),
                file.postId(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.state(),
                file.refusal(),
                file.pictureSize(),
                file.words(),
                file.focus(),
                file.replacement(),
                file.withholding(),
                file.version());
    }

    public boolean isReady() {
        return state == MediaState.READY;
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean isDocument() {
        return type.equals(MediaType.PDF.code());
    }

    /** Whether there is a picture to be shown of it. */
    public boolean isShown() {
        return isReady() && isPicture() && !isWithheld();
    }

    /** Whether nobody gets it now. */
    public boolean isWithheld() {
        return withholding.isPresent();
    }

    /** Whether there is something to see in a recording that is ready. */
    public boolean isFilm() {
        return !isPicture() && size.isPresent();
    }

    /** Whether it is still the one to be placed. */
    public boolean isCurrent() {
        return replacement.isEmpty();
    }

    /** Where its smallest rendition is. */
    public String preview() {
        return "/media/" + id + "/" + size.orElseThrow().renditions().get(0).width() + ".jpg";
    }
}
