package org.duta.web.publication.paper;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.publication.paper.Made;
import org.duta.ejb.publication.paper.Made.Outcome;
import org.duta.ejb.publication.paper.WritePaper;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.publication.paper.PaperFormat;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Conditional;

/**
 * {@code /media/papers/{id}/{number}.{format}}: a revision as a document, for whoever may read the
 * post in the workspace. Every page of it says if readers don't see it.
 */
@Path(
        "papers/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/{number:[0-9]{1,9}}.{format:pdf|docx}")
@RequestScoped
public class RevisionPapersResource {

    private static final String FOR_ONE = "private, no-cache";
    private static final int SOON = 5;

    @Inject CurrentActor actor;
    @Inject WritePaper papers;

    @GET
    public Response paper(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @PathParam("format") String extension,
            @Context HttpHeaders headers) {
        PaperFormat format = PaperFormat.ofExtension(extension).orElseThrow();
        Made made = papers.of(actor.get(), id, number, format);
        Bytes bytes = made.bytes();
        if (bytes == null) {
            return none(made.outcome());
        }
        String name = id + "-" + number + "." + extension;
        return Conditional.stronglyTagged(bytes.sha256().substring(0, 32), FOR_ONE)
                .answer(headers, () -> whole(bytes, format, name));
    }

    private static Response none(Outcome outcome) {
        if (outcome == Outcome.BUSY) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .build();
        }
        throw new NotFound(Problem.NOT_FOUND, Reason.of("paper-not-made"));
    }

    private Response.ResponseBuilder whole(Bytes bytes, PaperFormat format, String name) {
        StreamingOutput body =
                out -> {
                    try (InputStream in = papers.open(bytes)) {
                        in.transferTo(out);
                    }
                };
        return Response.ok(body, format.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    }
}
