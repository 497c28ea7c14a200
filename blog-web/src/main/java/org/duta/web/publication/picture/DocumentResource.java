package org.duta.web.publication.picture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.PublicDocument;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Conditional;

/**
 * {@code /media/{id}/document.pdf}: a document as it was written anew. For whom, {@link
 * PictureResource} says.
 */
@Path("{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@RequestScoped
public class DocumentResource {

    @Inject MediaFinder media;
    @Inject PostPictures pictures;
    @Inject CurrentActor actor;
    @Inject HttpServletRequest request;

    @GET
    @Path("document.pdf")
    public Response of(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        PublicDocument document = media.document(id).orElseThrow(DocumentResource::none);
        return Conditional.stronglyTagged(document.sha256().substring(0, 32), cacheControl(id))
                .answer(headers, () -> bytes(document));
    }

    private ResponseBuilder bytes(PublicDocument document) {
        StreamingOutput body =
                out -> {
                    try (InputStream in = media.open(document.sha256(), 0, document.bytes())) {
                        in.transferTo(out);
                    }
                };
        return Response.ok(body, "application/pdf")
                .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"document.pdf\"");
    }

    /**
     * @throws NotFound if it isn't for whoever asks
     */
    private String cacheControl(UUID id) {
        if (pictures.isPublic(id)) {
            return PictureResource.FOR_ALL;
        }
        if (!LetIn.isTo(request, id)
                && actor.find().flatMap(person -> pictures.view(person, id)).isEmpty()) {
            throw none();
        }
        return PictureResource.FOR_ONE;
    }

    private static NotFound none() {
        return new NotFound(Problem.NOT_FOUND, Reason.of("address-unknown"));
    }
}
