package org.duta.web.portal;

import static org.duta.web.kernel.JsonShapes.objects;
import static org.duta.web.kernel.JsonShapes.strings;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPost.Correction;
import org.duta.ejb.publication.PublishedPost.Translation;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.mission.MissionName;
import org.duta.model.post.Author;
import org.duta.model.render.LeadPicture;
import org.duta.web.kernel.PictureAddresses;
import org.duta.web.publication.proof.SignatureJson;

/** A published post as the portal API gives it. */
@ApplicationScoped
public class PortalPostJson {

    /** Pixels: as wide as a portal's front page shows it. */
    private static final int IMAGE_WIDTH = 1200;

    @Inject PublicAddress address;

    JsonObjectBuilder of(PublishedPost post) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", post.id().toString())
                        .add("url", address.of(post.path()))
                        .add("mission", mission(post.mission()))
                        .add("contributors", objects(post.contributors(), PortalPostJson::mission))
                        .add("authors", objects(post.authors(), PortalPostJson::author))
                        .add("language", post.language().value())
                        .add("translations", objects(post.translations(), this::translation))
                        .add("kind", post.kind().code())
                        .add("title", post.title())
                        .add("summary", post.summary())
                        .add("html", PictureAddresses.whole(post.html(), address.base()))
                        .add("text", post.text())
                        .add("topics", strings(post.topics()))
                        .add("countries", strings(post.countries()))
                        .add("image", image(post))
                        .add("publishedAt", time(post.publishedAt()))
                        .add("updatedAt", time(post.updatedAt()))
                        .add("edition", post.edition());
        Correction correction = post.correction();
        if (correction == null) {
            json.addNull("correction");
        } else {
            json.add("correction", correction(correction));
        }
        return json.add("contentHash", post.contentHash())
                .add("signature", SignatureJson.of(post.signature()))
                .add("awaitingConfirmation", post.awaitingConfirmation());
    }

    private JsonValue image(PublishedPost post) {
        return post.picture().map(this::image).orElse(JsonValue.NULL);
    }

    private JsonValue image(LeadPicture picture) {
        PictureSize size = picture.size(IMAGE_WIDTH);
        return Json.createObjectBuilder()
                .add("url", address.of(picture.path(size)))
                .add("type", PictureFormat.JPEG.mediaType())
                .add("alt", picture.alternative())
                .add("width", size.width())
                .add("height", size.height())
                .build();
    }

    private static JsonObjectBuilder correction(Correction correction) {
        return Json.createObjectBuilder()
                .add("note", correction.note())
                .add("at", time(correction.at()));
    }

    private JsonObjectBuilder translation(Translation translation) {
        return Json.createObjectBuilder()
                .add("language", translation.language().value())
                .add("id", translation.id().toString())
                .add("url", address.of(translation.path()));
    }

    private static JsonObjectBuilder mission(MissionName name) {
        return Json.createObjectBuilder().add("code", name.code()).add("name", name.english());
    }

    private static JsonObjectBuilder author(Author author) {
        return Json.createObjectBuilder()
                .add("handle", author.handle())
                .add("name", author.name())
                .add("mission", author.mission());
    }
}
