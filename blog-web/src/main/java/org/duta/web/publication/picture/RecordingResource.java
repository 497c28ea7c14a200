package org.duta.web.publication.picture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.SpokenWordsFinder;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.model.media.Recording;
import org.duta.model.media.RecordingFormat;
import org.duta.web.kernel.ByteRange;
import org.duta.web.kernel.Conditional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /media/{id}/recording.{format}}: a recording, or a part of it, so that players begin at
 * once and jump; {@code captions.{language}.vtt} and {@code transcript.{language}.txt}: what is
 * said in it. For whom, {@link FileSight} says.
 */
@Path("{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@RequestScoped
public class RecordingResource {

    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;

    @Inject MediaFinder media;
    @Inject SpokenWordsFinder spoken;
    @Inject FileSight sight;

    @GET
    @Path("recording.{extension:[a-z0-9]+}")
    public Response of(
            @PathParam("id") UUID id,
            @PathParam("extension") String extension,
            @Context HttpHeaders headers) {
        Recording recording =
                RecordingFormat.ofExtension(extension)
                        .flatMap(
                                format ->
                                        media.recording(id)
                                                .filter(found -> found.format() == format))
                        .orElseThrow(FileSight::none);
        String sha256 = media.playable(id).orElseThrow(FileSight::none);
        Conditional answer =
                Conditional.stronglyTagged(sha256.substring(0, 32), sight.cacheControl(id));
        Optional<ByteRange> range =
                ByteRange.of(
                        headers.getHeaderString("Range"),
                        headers.getHeaderString("If-Range"),
                        answer.entityTag(),
                        recording.bytes());
        return answer.answer(
                headers,
                () ->
                        range.map(part -> part(sha256, recording, part))
                                .orElseGet(() -> whole(sha256, recording))
                                .header("Accept-Ranges", "bytes"));
    }

    private ResponseBuilder whole(String sha256, Recording recording) {
        return bytes(Response.ok(), sha256, recording, 0, recording.bytes());
    }

    private ResponseBuilder part(String sha256, Recording recording, ByteRange part) {
        return part.isSatisfiable()
                ? bytes(Response.status(PARTIAL), sha256, recording, part.from(), part.length())
                        .header("Content-Range", part.contentRange())
                : Response.status(UNSATISFIABLE).header("Content-Range", part.contentRange());
    }

    private ResponseBuilder bytes(
            ResponseBuilder answer, String sha256, Recording recording, long from, long length) {
        StreamingOutput body =
                out -> {
                    try (InputStream in = media.open(sha256, from, length)) {
                        in.transferTo(out);
                    }
                };
        return answer.entity(body)
                .type(recording.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length);
    }

    @GET
    @Path("captions.{language:[A-Za-z0-9-]+}.vtt")
    public Response captions(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @QueryParam("waiting") @Nullable String waiting,
            @Context HttpHeaders headers) {
        Stand stand = stand(id, waiting);
        return words(id, spoken.captions(id, language, stand), "text/vtt", stand, headers);
    }

    @GET
    @Path("transcript.{language:[A-Za-z0-9-]+}.txt")
    public Response transcript(
            @PathParam("id") UUID id,
            @PathParam("language") String language,
            @QueryParam("waiting") @Nullable String waiting,
            @Context HttpHeaders headers) {
        Stand stand = stand(id, waiting);
        return words(id, spoken.transcript(id, language, stand), "text/plain", stand, headers);
    }

    /** With {@code ?waiting}, those that nobody has cleared yet: for the workspace alone. */
    private Stand stand(UUID id, @Nullable String waiting) {
        if (waiting == null) {
            return Stand.CLEARED;
        }
        if (!sight.isColleague(id)) {
            throw FileSight.none();
        }
        return Stand.WAITING;
    }

    private Response words(
            UUID id, Optional<String> found, String type, Stand stand, HttpHeaders headers) {
        String text = found.orElseThrow(FileSight::none);
        String tag = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        String kept = sight.cacheControl(id);
        return Conditional.tagged(tag, stand == Stand.CLEARED ? kept : FileSight.FOR_ONE)
                .answer(headers, () -> Response.ok(text, type + ";charset=UTF-8"));
    }
}
