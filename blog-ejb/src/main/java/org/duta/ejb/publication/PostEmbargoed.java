package org.duta.ejb.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.Embargo;
import org.jspecify.annotations.Nullable;

/** Somebody kept a post for some people until a time, changed who they are, or ended that. */
public record PostEmbargoed(String actor, UUID postId, String act, Map<String, String> details)
        implements PostEvent {

    public static PostEmbargoed kept(
            String actor, UUID postId, @Nullable Embargo before, Embargo now) {
        return new PostEmbargoed(
                actor,
                postId,
                "post.embargoed",
                Map.of(
                        "due",
                        now.until().toString(),
                        "zone",
                        now.timeZone().getId(),
                        "people.from",
                        before == null ? "" : names(before.people()),
                        "people.to",
                        names(now.people())));
    }

    static PostEmbargoed lifted(String actor, UUID postId) {
        return new PostEmbargoed(actor, postId, "post.embargo-lifted", Map.of());
    }

    private static String names(List<String> people) {
        return String.join(",", people);
    }
}
