package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.media.SpokenWordsFinder;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.ejb.media.Uploads;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.LibraryCursor;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.ejb.publication.library.LibraryFinder.Found;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;
import org.duta.web.publication.picture.MediaJson;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/v1/media}: takes a picture in one piece, as it is or in a form, tells what
 * became of it and where it is used, and looks through the library. Pictures of many pieces go by
 * {@code /media/uploads}.
 */
@Path("desk/v1/media")
@RequestScoped
public class MediaResource {

    private static final Set<String> KNOWN = Set.of("name", "post");
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    @Inject CurrentActor actor;
    @Inject Uploads uploads;
    @Inject PostPictures pictures;
    @Inject MediaFinder media;
    @Inject SpokenWordsFinder spoken;
    @Inject LibraryFinder library;
    @Inject LibraryQuestion question;
    @Inject PublicAddress address;
    @Inject DeskAnswers answers;

    /** With {@code ?name=} as the file's name, and {@code ?post=} if it is for one. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@Context UriInfo uri, InputStream body) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        return brought(parameters.one("name"), parameters.one("post"), body);
    }

    /** The same from a form: its one file, and {@code name} and {@code post} as fields. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BoundedForm
    public Response receive(@Context UriInfo uri, List<EntityPart> parts) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        UploadForm form = UploadForm.of(parts, KNOWN);
        String name = form.field("name", parameters.one("name"));
        return brought(
                name == null ? form.fileName() : name,
                form.field("post", parameters.one("post")),
                form.file());
    }

    private Response brought(@Nullable String name, @Nullable String post, InputStream body) {
        Actor person = actor.get();
        UUID brought = uploads.whole(person, name == null ? "" : name, post(post, person), body);
        return Response.fromResponse(
                        DeskAnswers.secret(201, MediaJson.of(found(brought), Locale.ENGLISH)))
                .header(HttpHeaders.LOCATION, address.of("/api/desk/v1/media/" + brought))
                .build();
    }

    private @Nullable UUID post(@Nullable String post, Actor person) {
        if (post == null) {
            return null;
        }
        UUID id = DeskAnswers.idOf(post);
        if (!pictures.mayBringFor(person, id)) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found"));
        }
        return id;
    }

    /** What the caller may see of the library, the newest first. */
    @GET
    public Response find(@Context UriInfo uri, @Context HttpHeaders headers) {
        Actor person = actor.get();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), LibraryQuestion.ASKED);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        Found found =
                library.find(
                        person,
                        question.filter(parameters),
                        LibraryQuestion.cursor(parameters),
                        limit);
        Response page =
                answers.document(
                        headers, items(found.files(), file -> MediaJson.of(file, Locale.ENGLISH)));
        LibraryCursor next = found.next();
        return next == null
                ? page
                : Response.fromResponse(page).header(HttpHeaders.LINK, link(uri, next)).build();
    }

    private String link(UriInfo uri, LibraryCursor next) {
        String query =
                uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", next.code())
                        .build()
                        .getRawQuery();
        return "<" + address.of("/api/desk/v1/media?" + query) + ">; rel=\"next\"";
    }

    /** The texts in which a file stands, as far as the caller may read them. */
    @GET
    @Path("{id}/uses")
    public Response uses(@PathParam("id") String id, @Context HttpHeaders headers) {
        MediaView file = found(DeskAnswers.idOf(id));
        return answers.document(
                headers,
                items(library.uses(actor.get(), file.id()), use -> MediaUseJson.of(use, address)));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        MediaView file = found(DeskAnswers.idOf(id));
        return answers.document(
                headers,
                MediaJson.of(file, media, Locale.ENGLISH)
                        .add("waiting", MediaJson.waiting(spoken.all(file.id(), Stand.WAITING))));
    }

    private MediaView found(UUID id) {
        return pictures.view(actor.get(), id)
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")));
    }
}
