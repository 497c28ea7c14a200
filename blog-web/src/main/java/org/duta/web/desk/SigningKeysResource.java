package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import org.duta.ejb.publication.proof.RetireKey;
import org.duta.ejb.publication.proof.RevokeKey;
import org.duta.ejb.publication.proof.SigningKeys;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.publication.proof.KeyCard;
import org.duta.model.publication.proof.KeyPolicy;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/v1/signing-keys}: the keys that editions are signed with, for administrators.
 */
@Path("desk/v1/signing-keys")
@RequestScoped
public class SigningKeysResource {

    private static final JsonBody.Shape MOVE =
            JsonBody.Shape.ofStrings("move", "note").needing("move");

    @Inject CurrentActor actor;
    @Inject SigningKeys keys;
    @Inject RetireKey retireKey;
    @Inject RevokeKey revokeKey;

    @GET
    public Response all() {
        KeyPolicy.mayManage(actor.get()).enforce();
        return answer();
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("id") String id, InputStream body) {
        KeyPolicy.mayManage(actor.get()).enforce();
        JsonBody given = JsonBody.read(TextBody.read(body), MOVE);
        String move = given.string("move");
        switch (move) {
            case "retire" -> retireKey.retire(actor.get(), id);
            case "revoke" -> revokeKey.revoke(actor.get(), id, given.find("note"));
            default -> throw new Invalid(Problem.UNKNOWN_MOVE, Reason.of("key-move", move));
        }
        return answer();
    }

    private Response answer() {
        return Response.ok(
                        items(keys.all(), SigningKeysResource::key).build().toString(),
                        MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static JsonObjectBuilder key(KeyCard key) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("id", key.id())
                        .add("state", key.state())
                        .add("madeAt", time(key.madeAt()));
        addOrNull(json, "retiredAt", timeOrNull(key.retiredAt()));
        addOrNull(json, "revokedAt", timeOrNull(key.revokedAt()));
        addOrNull(json, "reason", key.revocationReason());
        return json;
    }

    private static @Nullable String timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
