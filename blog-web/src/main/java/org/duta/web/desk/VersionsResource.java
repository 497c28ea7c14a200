package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.strings;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.coedit.Moments;
import org.duta.ejb.coedit.Moments.TextThen;
import org.duta.ejb.coedit.NameMoment;
import org.duta.ejb.desk.Desk;
import org.duta.model.coedit.Moment;
import org.duta.model.post.text.Attribution;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/posts/{id}/versions}: the live text of the current edition through time. */
@Path("desk/v1/posts/{id}/versions")
@RequestScoped
public class VersionsResource {

    private static final String ONE = "{version:[0-9]{1,18}}";
    private static final JsonBody.Shape NAME = JsonBody.Shape.ofStrings("name");

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject Moments moments;
    @Inject NameMoment nameMoment;
    @Inject DeskAnswers answers;

    @GET
    public Response all(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.document(
                headers,
                items(moments.all(actor.get(), DeskAnswers.idOf(id)), VersionsResource::line));
    }

    /** Any version, whether it is among the listed ones or not. */
    @GET
    @Path(ONE)
    public Response one(
            @PathParam("id") String id,
            @PathParam("version") long version,
            @Context HttpHeaders headers) {
        return answers.document(headers, whole(at(DeskAnswers.idOf(id), version)));
    }

    /** Names a version; null or an empty name takes its name away. */
    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response name(
            @PathParam("id") String id,
            @PathParam("version") long version,
            @Context HttpHeaders headers,
            InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        desk.open(actor.get(), postId);
        JsonBody given = JsonBody.read(TextBody.read(body), NAME);
        nameMoment.name(actor.get(), postId, version, given.string("name", ""));
        return answers.document(headers, whole(at(postId, version)));
    }

    /** Goes back to a version by a change of the caller's. */
    @POST
    @Path(ONE + "/revert")
    public Response revert(
            @PathParam("id") String id,
            @PathParam("version") long version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        return answers.changed(
                        200, desk.revert(actor.get(), postId, seen.details(), seen.text(), version))
                .build();
    }

    private TextThen at(UUID postId, long version) {
        return moments.at(actor.get(), postId, version);
    }

    private static JsonObjectBuilder line(Moment moment) {
        JsonObjectBuilder line =
                Json.createObjectBuilder()
                        .add("version", moment.version())
                        .add("at", time(moment.at()));
        if (moment.name() == null) {
            line.addNull("name");
        } else {
            line.add("name", moment.name());
        }
        return line.add("by", strings(moment.authors().stream().sorted().toList()));
    }

    private static JsonObjectBuilder whole(TextThen then) {
        JsonArrayBuilder typedBy = Json.createArrayBuilder();
        AuthoredText.charactersByAuthor(then.text(), then.attribution())
                .forEach(
                        (handle, characters) ->
                                typedBy.add(
                                        Json.createObjectBuilder()
                                                .add("handle", handle)
                                                .add("characters", characters)));
        return line(then.moment())
                .add("text", then.text())
                .add("typedBy", typedBy)
                .add("runs", runs(then.attribution()));
    }

    private static JsonArrayBuilder runs(Attribution attribution) {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        for (Attribution.Run run : attribution.runs()) {
            JsonArrayBuilder pair = Json.createArrayBuilder().add(run.length());
            String author = run.author();
            runs.add(author == null ? pair.addNull() : pair.add(author));
        }
        return runs;
    }
}
