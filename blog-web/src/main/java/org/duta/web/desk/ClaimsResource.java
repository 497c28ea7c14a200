package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.duta.ejb.desk.Desk;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/posts/{id}/claims}: who decides what waits, of those who may. */
@Path("desk/v1/posts/{id}/claims")
@RequestScoped
public class ClaimsResource {

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject DeskAnswers answers;

    /** Says that the caller will decide what waits for them. */
    @POST
    public Response claim(@PathParam("id") String id) {
        return answers.changed(200, desk.claim(actor.get(), DeskAnswers.idOf(id))).build();
    }

    /** Gives it back to everybody who may decide it. */
    @DELETE
    public Response release(@PathParam("id") String id) {
        return answers.changed(200, desk.release(actor.get(), DeskAnswers.idOf(id))).build();
    }
}
