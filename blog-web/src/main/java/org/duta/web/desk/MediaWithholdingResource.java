package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.duta.ejb.publication.PostPictures;
import org.duta.ejb.publication.library.WithholdFile;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.web.identity.CurrentActor;
import org.duta.web.publication.picture.MediaJson;

/**
 * {@code /api/desk/v1/media/{id}/withholding} and {@code /release}: a file out of everybody's
 * sight, and back.
 */
@Path("desk/v1/media")
@RequestScoped
public class MediaWithholdingResource {

    private static final JsonBody.Shape WHY = JsonBody.Shape.ofStrings("reason").needing("reason");

    @Inject CurrentActor actor;
    @Inject WithholdFile withholdFile;
    @Inject PostPictures pictures;

    @POST
    @Path("{id}/withholding")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withhold(@PathParam("id") String id, InputStream body) {
        Actor person = actor.get();
        UUID file = DeskAnswers.idOf(id);
        withholdFile.withhold(person, file, reason(body));
        return answer(person, file);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("id") String id, InputStream body) {
        Actor person = actor.get();
        UUID file = DeskAnswers.idOf(id);
        withholdFile.release(person, file, reason(body));
        return answer(person, file);
    }

    private static String reason(InputStream body) {
        return JsonBody.read(TextBody.read(body), WHY).string("reason");
    }

    private Response answer(Actor person, UUID id) {
        return pictures.view(person, id)
                .map(file -> DeskAnswers.secret(200, MediaJson.of(file, Locale.ENGLISH)))
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")));
    }
}
