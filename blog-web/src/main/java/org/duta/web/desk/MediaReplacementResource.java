package org.duta.web.desk;

import static org.duta.web.kernel.JsonShapes.items;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.desk.ReplaceFile;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;

/** {@code /api/desk/v1/media/{id}/replacement}: another file in the place of one. */
@Path("desk/v1/media/{id}/replacement")
@RequestScoped
public class MediaReplacementResource {

    private static final JsonBody.Shape BY = JsonBody.Shape.ofStrings("by").needing("by");

    @Inject CurrentActor actor;
    @Inject PostPictures pictures;
    @Inject ReplaceFile replaceFile;
    @Inject LibraryFinder library;
    @Inject PublicAddress address;

    /** Tells where the old one still stands, as far as the caller may read it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("id") String id, InputStream body) {
        Actor person = actor.get();
        MediaView file = found(person, id);
        String by = JsonBody.read(TextBody.read(body), BY).string("by");
        replaceFile.replace(person, file.id(), found(person, by).id());
        return DeskAnswers.secret(
                200, items(library.uses(person, file.id()), use -> MediaUseJson.of(use, address)));
    }

    private MediaView found(Actor person, String id) {
        UUID media = DeskAnswers.idOf(id);
        return pictures.view(person, media)
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")));
    }
}
