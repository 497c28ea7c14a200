package org.duta.web.publication.picture;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.media.SpokenWordsFinder.Spoken;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaWords;
import org.duta.model.media.PictureSize;
import org.duta.model.media.PublicDocument;
import org.duta.model.media.Recording;
import org.duta.model.media.Withholding;
import org.duta.web.kernel.Refusals;
import org.jspecify.annotations.Nullable;

/** A file as the interface and the editor are told of it. */
public final class MediaJson {

    private MediaJson() {}

    /**
     * @param locale of the sentence that says why it was refused
     */
    public static JsonObjectBuilder of(MediaView file, Locale locale) {
        MediaWords words = file.words();
        LocalDate ends = words.licenceEnds();
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("id", file.id().toString())
                        .add("address", "/media/" + file.id())
                        .add("state", file.state().name())
                        .add("type", file.type())
                        .add("name", file.name())
                        .add("bytes", file.bytes())
                        .add("uploadedBy", file.uploadedBy())
                        .add("uploadedAt", time(file.uploadedAt()));
        addOrNull(object, "post", file.postId().map(Object::toString).orElse(null));
        addOrNull(object, "refusal", refusal(file, locale));
        file.size().filter(size -> file.isShown()).ifPresent(size -> measures(object, size));
        object.add("alternative", words.alternative())
                .add("caption", words.caption())
                .add("credit", words.credit())
                .add("licence", words.licence());
        addOrNull(object, "licenceEnds", ends == null ? null : ends.toString());
        addOrNull(
                object,
                "replacedBy",
                file.replacement().map(replacement -> replacement.by().toString()).orElse(null));
        object.add("withheld", file.withholding().map(MediaJson::of).orElse(JsonValue.NULL));
        return object.add(
                "focus",
                Json.createObjectBuilder().add("x", file.focus().x()).add("y", file.focus().y()));
    }

    private static JsonValue of(Withholding withholding) {
        return Json.createObjectBuilder()
                .add("by", withholding.person())
                .add("at", time(withholding.at()))
                .add("reason", withholding.reason())
                .build();
    }

    /** The same of a file of which there may be something to play or to read. */
    public static JsonObjectBuilder of(MediaView file, MediaFinder media, Locale locale) {
        JsonObjectBuilder object = of(file, locale);
        media.recording(file.id()).ifPresent(found -> object.add("recording", of(found)));
        media.document(file.id()).ifPresent(found -> object.add("document", of(found)));
        return object;
    }

    private static JsonObjectBuilder of(PublicDocument document) {
        return Json.createObjectBuilder()
                .add("address", document.path())
                .add("sha256", document.sha256())
                .add("bytes", document.bytes())
                .add("pages", document.pages());
    }

    /** Words of a recording that a second person is still to clear. */
    public static JsonArrayBuilder waiting(List<Spoken> all) {
        JsonArrayBuilder waiting = Json.createArrayBuilder();
        for (Spoken each : all) {
            waiting.add(
                    Json.createObjectBuilder()
                            .add("kind", each.kind().name().toLowerCase(Locale.ROOT))
                            .add("language", each.language().value())
                            .add("by", each.by())
                            .add("at", each.at().toString())
                            .add("sha256", each.words().sha256()));
        }
        return waiting;
    }

    private static JsonObjectBuilder of(Recording recording) {
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("address", recording.path())
                        .add("type", recording.format().mediaType())
                        .add("bytes", recording.bytes())
                        .add("milliseconds", recording.length().toMillis());
        recording
                .size()
                .ifPresent(size -> object.add("width", size.width()).add("height", size.height()));
        return object.add("captions", tags(recording.captions()))
                .add("transcripts", tags(recording.transcripts()));
    }

    private static JsonArrayBuilder tags(List<LanguageTag> languages) {
        JsonArrayBuilder tags = Json.createArrayBuilder();
        languages.forEach(language -> tags.add(language.value()));
        return tags;
    }

    private static void measures(JsonObjectBuilder object, PictureSize size) {
        object.add("width", size.width())
                .add("height", size.height())
                .add("preview", size.renditions().get(0).width() + ".jpg");
    }

    private static @Nullable String refusal(MediaView file, Locale locale) {
        String code = file.refusal();
        return code == null
                ? null
                : Refusals.in(locale).sentence(Reason.of(code, PictureSize.MOST_PIXELS));
    }
}
