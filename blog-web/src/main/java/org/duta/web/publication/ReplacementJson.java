package org.duta.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.jspecify.annotations.Nullable;

/** The post to read in a withdrawn one's place, the same wherever the API names it. */
@ApplicationScoped
public class ReplacementJson {

    @Inject PublicAddress address;

    /** Where a program finds it; null if there is none. */
    public JsonValue of(@Nullable Replacement post) {
        return post == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("id", post.id().toString())
                        .add("url", address.of(post.path()))
                        .build();
    }
}
