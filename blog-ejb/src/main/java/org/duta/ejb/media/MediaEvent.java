package org.duta.ejb.media;

import java.util.Map;
import java.util.UUID;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.SpokenWords;
import org.duta.model.media.Withholding;

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

    /**
     * @param what was done with them: {@code written}, {@code cleared}, {@code dropped} before they
     *     were, {@code removed} after
     */
    static MediaEvent words(String what, String actor, MediaFile file, SpokenWords words) {
        return new MediaEvent(
                actor,
                "media.words-" + what,
                file.id(),
                Map.of(
                        "kind", words.kind().name(),
                        "language", words.language().value(),
                        "sha256", words.sha256()));
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

    /**
     * @param file whose withholding says why
     */
    public static MediaEvent withheld(MediaFile file) {
        Withholding withholding = file.withholding().orElseThrow();
        return of("media.withheld", withholding.person(), file, withholding.reason());
    }

    public static MediaEvent released(String actor, MediaFile file, String reason) {
        return of("media.released", actor, file, reason);
    }

    private static MediaEvent of(String act, String actor, MediaFile file, String reason) {
        return new MediaEvent(
                actor, act, file.id(), Map.of("sha256", file.sha256(), "reason", reason));
    }

    @Override
    public String subject() {
        return "media:" + mediaId;
    }
}
