package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;
import java.util.Set;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.duta.ejb.desk.History;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;

/** {@code /api/desk/v1/audit?post=}: who did what to a post, for those who may read it. */
@Path("desk/v1/audit")
@RequestScoped
public class AuditResource {

    @Inject CurrentActor actor;
    @Inject History history;
    @Inject DeskAnswers answers;

    @GET
    public Response of(@Context UriInfo uri, @Context HttpHeaders headers) {
        actor.get();
        String post = Parameters.of(uri.getQueryParameters(), Set.of("post")).one("post");
        if (post == null) {
            throw Parameters.bad("parameter-missing", "post");
        }
        return answers.document(
                headers,
                items(history.trail(actor.get(), DeskAnswers.idOf(post)), AuditResource::line));
    }

    private static JsonObjectBuilder line(AuditLine line) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("sequence", line.sequence())
                        .add("at", time(line.at()))
                        .add("actor", line.actor())
                        .add("act", line.act())
                        .add("subject", line.subject());
        addOrNull(json, "from", line.fromState());
        addOrNull(json, "to", line.toState());
        try (JsonReader details = Json.createReader(new StringReader(line.details()))) {
            json.add("details", details.readObject());
        }
        return json.add("hash", line.hash());
    }
}
