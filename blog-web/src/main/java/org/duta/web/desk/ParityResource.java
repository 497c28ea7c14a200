package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.duta.ejb.translation.ParityFinder;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/posts/{id}/parity}: a post in all of its languages. */
@Path("desk/v1/posts/{id}/parity")
@RequestScoped
public class ParityResource {

    @Inject CurrentActor actor;
    @Inject ParityFinder finder;
    @Inject DeskAnswers answers;

    @GET
    public Response of(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.document(
                headers, ParityJson.of(finder.of(actor.get(), DeskAnswers.idOf(id))));
    }
}
