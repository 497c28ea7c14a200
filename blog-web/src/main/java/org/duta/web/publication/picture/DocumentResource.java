package org.duta.web.publication.picture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.duta.model.media.PublicDocument;
import org.duta.web.kernel.Conditional;

/**
 * {@code /media/{id}/document.pdf}: a document as it was written anew. For whom, {@link FileSight}
 * says.
 */
@Path("{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@RequestScoped
public class DocumentResource {

    @Inject MediaFinder media;
    @Inject FileSight sight;

    @GET
    @Path("document.pdf")
    public Response of(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        PublicDocument document = media.document(id).orElseThrow(FileSight::none);
        return Conditional.stronglyTagged(
                        document.sha256().substring(0, 32), sight.cacheControl(id))
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
}
