package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.desk.Desk;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/posts/{id}/embargo}: for whom a post is kept, and until when. */
@Path("desk/v1/posts/{id}/embargo")
@RequestScoped
public class EmbargoResource {

    private static final JsonBody.Shape EMBARGO =
            JsonBody.Shape.ofStrings("at", "zone").lists("people").needing("at");

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject DeskAnswers answers;

    /** Keeps it for those people from now on, instead of for whoever it was. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response embargo(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        JsonBody given = JsonBody.read(TextBody.read(body), EMBARGO);
        List<String> people = Objects.requireNonNullElse(given.findList("people"), List.of());
        return answers.changed(
                        200,
                        desk.embargo(
                                actor.get(),
                                postId,
                                seen.details(),
                                given.find("at"),
                                given.find("zone"),
                                people))
                .build();
    }

    @DELETE
    public Response lift(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        return answers.changed(200, desk.liftEmbargo(actor.get(), postId, seen.details())).build();
    }
}
