package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.media.Uploads;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Parameters;
import org.duta.web.publication.picture.MediaJson;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/v1/media}: takes a picture in one piece, and tells what became of it. Those of
 * many pieces go by {@code /media/uploads}.
 */
@Path("desk/v1/media")
@RequestScoped
public class MediaResource {

    private static final Set<String> KNOWN = Set.of("name", "post");

    @Inject CurrentActor actor;
    @Inject Uploads uploads;
    @Inject PostPictures pictures;
    @Inject PublicAddress address;
    @Inject DeskAnswers answers;

    /** With {@code ?name=} as the file's name, and {@code ?post=} if it is for one. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@Context UriInfo uri, InputStream body) {
        Actor person = actor.get();
        Parameters parameters = Parameters.of(uri.getQueryParameters(), KNOWN);
        String name = parameters.one("name");
        UUID media =
                uploads.whole(person, name == null ? "" : name, post(parameters, person), body);
        return Response.fromResponse(
                        DeskAnswers.secret(201, MediaJson.of(found(media), Locale.ENGLISH)))
                .header(HttpHeaders.LOCATION, address.of("/api/desk/v1/media/" + media))
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

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answers.document(headers, MediaJson.of(found(DeskAnswers.idOf(id)), Locale.ENGLISH));
    }

    private MediaView found(UUID id) {
        return pictures.view(actor.get(), id)
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")));
    }
}
