package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.addOrNull;
import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.media.Uploads;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.LibraryCursor;
import org.duta.ejb.publication.library.LibraryFilter;
import org.duta.ejb.publication.library.LibraryFilter.Licence;
import org.duta.ejb.publication.library.LibraryFilter.Use;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.ejb.publication.library.LibraryFinder.Found;
import org.duta.ejb.publication.library.MediaUse;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;
import org.duta.web.publication.picture.MediaJson;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/v1/media}: takes a picture in one piece, tells what became of it and where it is
 * used, and looks through the library. Pictures of many pieces go by {@code /media/uploads}.
 */
@Path("desk/v1/media")
@RequestScoped
public class MediaResource {

    private static final Set<String> KNOWN = Set.of("name", "post");
    private static final Set<String> ASKED =
            Set.of(
                    "q",
                    "mission",
                    "person",
                    "since",
                    "until",
                    "licence",
                    "licenceEnds",
                    "use",
                    "post",
                    "limit",
                    "cursor");
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    @Inject CurrentActor actor;
    @Inject Uploads uploads;
    @Inject PostPictures pictures;
    @Inject MediaFinder media;
    @Inject LibraryFinder library;
    @Inject MissionFinder missions;
    @Inject PublicAddress address;
    @Inject DeskAnswers answers;

    /** With {@code ?name=} as the file's name, and {@code ?post=} if it is for one. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@Context UriInfo uri, InputStream body) {
        Actor person = actor.get();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        String name = parameters.one("name");
        UUID brought =
                uploads.whole(person, name == null ? "" : name, post(parameters, person), body);
        return Response.fromResponse(
                        DeskAnswers.secret(201, MediaJson.of(found(brought), Locale.ENGLISH)))
                .header(HttpHeaders.LOCATION, address.of("/api/desk/v1/media/" + brought))
                .build();
    }

    private @Nullable UUID post(Parameters parameters, Actor person) {
        String post = parameters.one("post");
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
        Parameters parameters = Parameters.of(uri.getQueryParameters(), ASKED);
        int limit = (int) parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        Found found = library.find(person, filter(parameters), cursor(parameters), limit);
        Response page =
                answers.document(
                        headers, items(found.files(), file -> MediaJson.of(file, Locale.ENGLISH)));
        LibraryCursor next = found.next();
        return next == null
                ? page
                : Response.fromResponse(page).header(HttpHeaders.LINK, link(uri, next)).build();
    }

    private LibraryFilter filter(Parameters parameters) {
        return new LibraryFilter(
                orEmpty(parameters, "q"),
                mission(parameters),
                orEmpty(parameters, "person"),
                parameters.time("since"),
                parameters.time("until"),
                known(parameters, "licence", Licence::find),
                known(parameters, "licenceEnds", MediaResource::day),
                known(parameters, "use", Use::find),
                orEmpty(parameters, "post"));
    }

    private String mission(Parameters parameters) {
        String mission = orEmpty(parameters, "mission");
        if (!mission.isEmpty() && missions.find(mission).isEmpty()) {
            throw unknown("mission", mission);
        }
        return mission;
    }

    private static @Nullable LibraryCursor cursor(Parameters parameters) {
        return known(parameters, "cursor", LibraryCursor::find);
    }

    private static <T> @Nullable T known(
            Parameters parameters, String name, Function<String, Optional<T>> find) {
        String value = parameters.one(name);
        return value == null ? null : find.apply(value).orElseThrow(() -> unknown(name, value));
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Invalid unknown(String name, String value) {
        return new Invalid(Problem.BAD_PARAMETER, Parameters.unknownValue(name, value));
    }

    private static String orEmpty(Parameters parameters, String name) {
        String value = parameters.one(name);
        return value == null ? "" : value;
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
        return answers.document(headers, items(library.uses(actor.get(), file.id()), this::use));
    }

    private JsonObjectBuilder use(MediaUse use) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("post", use.postId().toString())
                        .add("title", use.title())
                        .add("mission", use.mission())
                        .add("state", use.state().name());
        addOrNull(json, "url", use.isLive() ? address.of(use.path()) : null);
        return json;
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        MediaView file = found(DeskAnswers.idOf(id));
        return answers.document(
                headers, MediaJson.of(file, media.recording(file.id()), Locale.ENGLISH));
    }

    private MediaView found(UUID id) {
        return pictures.view(actor.get(), id)
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")));
    }
}
