package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.desk.Desk;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/posts/{id}/review-by}: by when a live post is to be looked over. */
@Path("desk/v1/posts/{id}/review-by")
@RequestScoped
public class ReviewDateResource {

    private static final JsonBody.Shape DAY = JsonBody.Shape.ofStrings("day").needing("day");

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject DeskAnswers answers;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("id") String id, InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        desk.open(actor.get(), postId);
        JsonBody given = JsonBody.read(TextBody.read(body), DAY);
        return answers.changed(200, desk.reviewBy(actor.get(), postId, given.string("day")))
                .build();
    }

    @DELETE
    public Response takeBack(@PathParam("id") String id) {
        return answers.changed(200, desk.reviewBy(actor.get(), DeskAnswers.idOf(id), null)).build();
    }
}
