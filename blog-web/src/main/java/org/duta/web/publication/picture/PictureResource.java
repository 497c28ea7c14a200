package org.duta.web.publication.picture;

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
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFinder.Rendition;
import org.duta.ejb.media.MediaView;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.media.PictureFormat;
import org.duta.web.identity.CurrentActor;
import org.duta.web.kernel.Conditional;
import org.duta.web.kernel.Page;

/**
 * {@code /media/{id}/{width}.{format}}: a picture in one of its sizes. For whom, {@link FileSight}
 * says. Nobody gets a file as it came.
 */
@Path("{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@RequestScoped
public class PictureResource {

    @Inject MediaFinder media;
    @Inject PostPictures pictures;
    @Inject CurrentActor actor;
    @Inject Page page;
    @Inject FileSight sight;

    @GET
    @Path("{width:[1-9][0-9]{0,4}}.{extension:[a-z]+}")
    public Response of(
            @PathParam("id") UUID id,
            @PathParam("width") int width,
            @PathParam("extension") String extension,
            @Context HttpHeaders headers) {
        return answer(
                id,
                PictureFormat.ofExtension(extension)
                        .flatMap(format -> media.rendition(id, width, format)),
                headers);
    }

    /** What previews of links show: the whole picture as long as its card isn't drawn. */
    @GET
    @Path("card.jpg")
    public Response card(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answer(id, media.card(id).or(() -> whole(id)), headers);
    }

    private Optional<Rendition> whole(UUID id) {
        return media.picture(id)
                .flatMap(
                        picture ->
                                media.rendition(id, picture.largest().width(), PictureFormat.JPEG));
    }

    private Response answer(UUID id, Optional<Rendition> found, HttpHeaders headers) {
        Rendition rendition = found.orElseThrow(FileSight::none);
        return Conditional.stronglyTagged(
                        rendition.sha256().substring(0, 32), sight.cacheControl(id))
                .answer(headers, () -> bytes(rendition));
    }

    /** What the editor is told of a file: whether it is ready, and what words there are for it. */
    @GET
    public Response about(@PathParam("id") UUID id) {
        MediaView file = pictures.view(actor.get(), id).orElseThrow(FileSight::none);
        return Response.ok(
                        MediaJson.of(file, media, page.getLocale()).build().toString(),
                        "application/json;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Response.ResponseBuilder bytes(Rendition rendition) {
        StreamingOutput body =
                out -> {
                    try (InputStream in = media.open(rendition)) {
                        in.transferTo(out);
                    }
                };
        return Response.ok(body, rendition.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, rendition.size());
    }
}
