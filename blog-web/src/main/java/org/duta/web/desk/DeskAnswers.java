package org.duta.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.duta.ejb.desk.DeskPost;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.kernel.Conditional;

/** Answers of the workspace API: never kept by anybody but the one who asked. */
@ApplicationScoped
public class DeskAnswers {

    private static final String CACHE_CONTROL = "private, no-cache";

    @Inject DeskPostJson json;

    /** The post, or 304 if the client has it as it is. */
    Response current(HttpHeaders request, DeskPost post) {
        String body = json.of(post).build().toString();
        return Conditional.stronglyTagged(VersionTag.of(post).opaque(body), CACHE_CONTROL)
                .answer(request, () -> ok(body));
    }

    /** The post as a change has left it. */
    Response.ResponseBuilder changed(int status, DeskPost post) {
        String body = json.of(post).build().toString();
        String tag = "\"" + VersionTag.of(post).opaque(body) + "\"";
        return ok(body).status(status)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }

    /** A document known by its own content. */
    Response document(HttpHeaders request, JsonObjectBuilder document) {
        String body = document.build().toString();
        return Conditional.stronglyTagged(
                        CanonicalJson.sha256(body).substring(0, 16), CACHE_CONTROL)
                .answer(request, () -> ok(body));
    }

    /** What is told to whoever made this request, once, and to no cache. */
    static Response secret(int status, JsonObjectBuilder document) {
        return ok(document.build().toString())
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found"));
        }
    }

    private static Response.ResponseBuilder ok(String body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }
}
