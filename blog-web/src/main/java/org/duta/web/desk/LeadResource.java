package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.desk.Desk;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/posts/{id}/mission}: which mission leads a post. */
@Path("desk/v1/posts/{id}/mission")
@RequestScoped
public class LeadResource {

    private static final JsonBody.Shape LEAD =
            JsonBody.Shape.ofStrings("mission").needing("mission");

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject DeskAnswers answers;

    /** Gives the draft to another one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        JsonBody given = JsonBody.read(TextBody.read(body), LEAD);
        String mission = given.string("mission");
        return answers.changed(200, desk.moveTo(actor.get(), postId, seen.details(), mission))
                .build();
    }
}
