package org.duta.ejb.media;

import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.SpokenWords;

/** Something was done with a file. */
public record MediaEvent(String actor, String act, UUID mediaId, Map<String, String> details)
        implements Recorded {

    static MediaEvent received(MediaFile file) {
        return new MediaEvent(
                file.uploadedBy(),
                "media.received",
                file.id(),
                Map.of(
                        "sha256", file.sha256(),
                        "type", file.type().code(),
                        "bytes", Long.toString(file.size())));
    }

    static MediaEvent described(String actor, MediaFile file) {
        return new MediaEvent(actor, "media.described", file.id(), Map.of());
    }

    static MediaEvent spoken(String actor, MediaFile file, SpokenWords words) {
        return new MediaEvent(
                actor,
                "media.words-written",
                file.id(),
                Map.of("kind", words.kind().name(), "language", words.language().value()));
    }

    static MediaEvent unspoken(
            String actor, MediaFile file, SpokenWords.Kind kind, LanguageTag language) {
        return new MediaEvent(
                actor,
                "media.words-removed",
                file.id(),
                Map.of("kind", kind.name(), "language", language.value()));
    }

    static MediaEvent replaced(String actor, MediaFile file, MediaFile by) {
        return new MediaEvent(
                actor,
                "media.replaced",
                file.id(),
                Map.of(
                        "by", by.id().toString(),
                        "sha256", file.sha256(),
                        "bySha256", by.sha256()));
    }

    @Override
    public String subject() {
        return "media:" + mediaId;
    }
}
