package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.library.MediaUse;

/** A text in which a file stands, as the interface tells of it. */
final class MediaUseJson {

    private MediaUseJson() {}

    static JsonObjectBuilder of(MediaUse use, PublicAddress address) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("post", use.postId().toString())
                        .add("title", use.title())
                        .add("mission", use.mission())
                        .add("state", use.state().name());
        addOrNull(json, "url", use.isLive() ? address.of(use.path()) : null);
        return json;
    }
}
