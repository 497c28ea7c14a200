package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;
import static org.duta.web.kernel.JsonShapes.objects;
import static org.duta.web.kernel.JsonShapes.strings;
import static org.duta.web.kernel.JsonShapes.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.duta.ejb.desk.History;
import org.duta.ejb.desk.History.Comparison;
import org.duta.ejb.desk.History.RevisionView;
import org.duta.model.post.RevisionContent;
import org.duta.model.post.text.WordComparison.Segment;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/posts/{id}/revisions}: a post's history, and comparisons by word. */
@Path("desk/v1/posts/{id}/revisions")
@RequestScoped
public class RevisionsResource {

    @Inject CurrentActor actor;
    @Inject History history;
    @Inject DeskAnswers answers;

    @GET
    public Response all(@PathParam("id") String id, @Context HttpHeaders headers) {
        List<RevisionView> revisions = history.revisions(actor.get(), DeskAnswers.idOf(id));
        return answers.document(headers, items(revisions, RevisionsResource::line));
    }

    @GET
    @Path("{number:[0-9]{1,9}}")
    public Response one(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @Context HttpHeaders headers) {
        RevisionView revision = history.revision(actor.get(), DeskAnswers.idOf(id), number);
        return answers.document(headers, whole(revision));
    }

    /** Each part as segments that were kept, removed or added, in reading order. */
    @GET
    @Path("{from:[0-9]{1,9}}..{to:[0-9]{1,9}}")
    public Response compare(
            @PathParam("id") String id,
            @PathParam("from") int from,
            @PathParam("to") int to,
            @Context HttpHeaders headers) {
        Comparison comparison = history.compare(actor.get(), DeskAnswers.idOf(id), from, to);
        return answers.document(
                headers,
                Json.createObjectBuilder()
                        .add("from", line(comparison.from()))
                        .add("to", line(comparison.to()))
                        .add("title", segments(comparison.title()))
                        .add("summary", segments(comparison.summary()))
                        .add("text", segments(comparison.text())));
    }

    private static JsonObjectBuilder line(RevisionView revision) {
        return Json.createObjectBuilder()
                .add("number", revision.number())
                .add("hash", revision.hash())
                .add("edition", revision.edition())
                .add("title", revision.content().title())
                .add("by", revision.frozenBy())
                .add("at", time(revision.frozenAt()))
                .add("hands", strings(revision.hands()));
    }

    private static JsonObjectBuilder whole(RevisionView revision) {
        RevisionContent content = revision.content();
        return line(revision)
                .add("summary", content.summary())
                .add("text", content.text())
                .add("language", content.language())
                .add("kind", content.kind().code())
                .add("mission", content.mission())
                .add("contributors", strings(content.contributors()))
                .add("byline", objects(content.byline(), DeskPostJson::author))
                .add("topics", strings(content.topics()))
                .add("countries", strings(content.countries()))
                .addNull("image");
    }

    private static JsonArrayBuilder segments(List<Segment> segments) {
        return objects(
                segments,
                segment ->
                        Json.createObjectBuilder()
                                .add("kind", segment.kind().name().toLowerCase(Locale.ROOT))
                                .add("text", segment.text()));
    }
}
