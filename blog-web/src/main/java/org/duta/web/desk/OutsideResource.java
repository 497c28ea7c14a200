package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.outside.AskOutside;
import org.duta.ejb.outside.AskOutside.Asked;
import org.duta.ejb.outside.OutsideFinder;
import org.duta.ejb.outside.OutsideStanding;
import org.duta.ejb.outside.RevokeOutside;
import org.duta.model.outside.OutsideRequest;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/posts/{id}/outside}: who outside was asked about a post's revisions. */
@Path("desk/v1/posts/{id}/outside")
@RequestScoped
public class OutsideResource {

    private static final JsonBody.Shape REQUEST =
            JsonBody.Shape.ofStrings("name", "email", "purpose", "question", "validFor", "hash")
                    .needing("name", "purpose", "question", "hash");

    @Inject CurrentActor actor;
    @Inject AskOutside askOutside;
    @Inject RevokeOutside revokeOutside;
    @Inject OutsideFinder finder;
    @Inject PublicAddress address;
    @Inject DeskAnswers answers;

    @GET
    public Response all(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.document(
                headers,
                items(finder.all(actor.get(), DeskAnswers.idOf(id)), OutsideResource::standing));
    }

    /** Asks; the answer alone holds the address to give to the person. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("id") String id, String body) {
        UUID postId = DeskAnswers.idOf(id);
        actor.get();
        JsonBody given = JsonBody.read(body, REQUEST);
        OutsideRequest request =
                OutsideRequest.of(
                        given.find("name"),
                        given.find("email"),
                        given.find("purpose"),
                        given.find("question"),
                        given.find("validFor"));
        Asked asked = askOutside.ask(actor.get(), postId, given.find("hash"), request);
        return DeskAnswers.secret(
                201, one(postId, asked.number()).add("url", address.of(asked.path())));
    }

    /** Ends the address. */
    @DELETE
    @Path("{number:[0-9]{1,9}}")
    public Response revoke(@PathParam("id") String id, @PathParam("number") int number) {
        UUID postId = DeskAnswers.idOf(id);
        revokeOutside.revoke(actor.get(), postId, number);
        return DeskAnswers.secret(200, one(postId, number));
    }

    private JsonObjectBuilder one(UUID postId, int number) {
        return standing(finder.all(actor.get(), postId).get(number - 1));
    }

    private static JsonObjectBuilder standing(OutsideStanding asked) {
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("number", asked.number())
                        .add("revision", asked.revision())
                        .add("hash", asked.hash())
                        .add("name", asked.name());
        addOrNull(object, "email", asked.email());
        object.add("purpose", asked.purpose().code())
                .add("question", asked.question())
                .add("askedBy", asked.askedBy())
                .add("askedAt", time(asked.askedAt()))
                .add("expiresAt", time(asked.expiresAt()))
                .add("state", asked.state().code());
        addOrNull(object, "openedAt", timeOrNull(asked.openedAt()));
        addOrNull(object, "decision", asked.decision() == null ? null : asked.decision().code());
        addOrNull(object, "comment", asked.comment());
        addOrNull(object, "signature", asked.signature());
        addOrNull(object, "decidedAt", timeOrNull(asked.decidedAt()));
        addOrNull(object, "revokedBy", asked.revokedBy());
        addOrNull(object, "revokedAt", timeOrNull(asked.revokedAt()));
        return object.add("revocable", asked.revocable());
    }

    private static @Nullable String timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
