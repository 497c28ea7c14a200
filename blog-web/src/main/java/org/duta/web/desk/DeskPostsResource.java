package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.desk.Desk;
import org.duta.ejb.desk.DeskPost;
import org.duta.ejb.desk.MoveRequest;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.post.NewPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Faults;
import org.duta.model.post.PostKind;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/v1/posts}: drafts and what may be done with them. */
@Path("desk/v1/posts")
@RequestScoped
public class DeskPostsResource {

    private static final JsonBody.Shape NEW_POST =
            JsonBody.Shape.ofStrings(
                            "mission",
                            "language",
                            "kind",
                            "title",
                            "summary",
                            "text",
                            "translationOf")
                    .lists("topics", "contributors")
                    .flags("drill")
                    .needing("mission", "language");
    private static final JsonBody.Shape DETAILS =
            JsonBody.Shape.ofStrings("title", "summary").lists("topics", "contributors", "byline");
    private static final JsonBody.Shape MOVE =
            JsonBody.Shape.ofStrings(
                            "move", "hash", "note", "at", "zone", "replacement", "versions")
                    .needing("move");

    /** Stands in for one that was refused. */
    private static final LanguageTag NO_LANGUAGE = new LanguageTag("und");

    @Inject CurrentActor actor;
    @Inject Desk desk;
    @Inject DeskAnswers answers;
    @Inject PublicAddress address;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        actor.get();
        JsonBody given = JsonBody.read(TextBody.read(body), NEW_POST);
        Faults faults = new Faults();
        NewPost draft = newPost(given, faults);
        DeskPost post = desk.create(actor.get(), draft, faults);
        return answers.changed(201, post)
                .header(HttpHeaders.LOCATION, address.of("/api/desk/v1/posts/" + post.id()))
                .build();
    }

    private static NewPost newPost(JsonBody given, Faults faults) {
        String translationOf = given.find("translationOf");
        String kind = given.string("kind", PostKind.STORY.code());
        return new NewPost(
                given.string("mission"),
                faults.orElse(NO_LANGUAGE, () -> LanguageTag.of(given.string("language"))),
                faults.orElse(PostKind.STORY, () -> PostKind.of(kind)),
                given.string("title", ""),
                given.string("summary", ""),
                given.string("text", ""),
                orEmpty(given.findList("topics")),
                orEmpty(given.findList("contributors")),
                translationOf == null ? null : DeskAnswers.idOf(translationOf),
                given.flag("drill"));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.current(headers, desk.open(actor.get(), DeskAnswers.idOf(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        JsonBody given = JsonBody.read(TextBody.read(body), DETAILS);
        DetailsChange change =
                new DetailsChange(
                        given.find("title"),
                        given.find("summary"),
                        given.findList("topics"),
                        given.findList("contributors"),
                        given.findList("byline"));
        DeskPost changed = desk.change(actor.get(), postId, seen.details(), seen.text(), change);
        return answers.changed(200, changed).build();
    }

    @PUT
    @Path("{id}/text")
    @Consumes({"text/markdown", MediaType.TEXT_PLAIN})
    public Response write(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        VersionTag seen = VersionTag.seen(ifMatch, desk.open(actor.get(), postId));
        String text = TextBody.read(body);
        DeskPost written = desk.write(actor.get(), postId, seen.details(), seen.text(), text);
        return answers.changed(200, written).build();
    }

    @POST
    @Path("{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("id") String id, InputStream body) {
        UUID postId = DeskAnswers.idOf(id);
        desk.open(actor.get(), postId);
        JsonBody given = JsonBody.read(TextBody.read(body), MOVE);
        MoveRequest request =
                new MoveRequest(
                        given.string("move"),
                        given.find("hash"),
                        given.find("note"),
                        given.find("replacement"),
                        given.find("at"),
                        given.find("zone"),
                        given.find("versions"));
        return answers.changed(200, desk.move(actor.get(), postId, request)).build();
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
