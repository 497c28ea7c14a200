package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.duta.ejb.desk.FindingsFinder;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Refusals;

/** {@code /api/desk/v1/posts/{id}/checks}: what the checks find, as the pages say it. */
@Path("desk/v1/posts/{id}/checks")
@RequestScoped
public class FindingsResource {

    @Inject CurrentActor actor;
    @Inject FindingsFinder finder;
    @Inject DeskAnswers answers;

    @GET
    public Response of(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.document(
                headers,
                items(
                        finder.findings(actor.get(), DeskAnswers.idOf(id)).reasons(),
                        FindingsResource::finding));
    }

    /**
     * Has the links that lead elsewhere tried again; what comes of it is told by the next answers.
     */
    @POST
    public Response tryLinksAgain(@PathParam("id") String id) {
        finder.tryLinksAgain(actor.get(), DeskAnswers.idOf(id));
        return Response.accepted().build();
    }

    private static JsonObjectBuilder finding(Reason finding) {
        return Json.createObjectBuilder()
                .add("code", finding.code())
                .add("detail", Refusals.in(Locale.ENGLISH).sentence(finding));
    }
}
