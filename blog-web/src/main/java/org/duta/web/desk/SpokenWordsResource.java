package org.duta.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.duta.ejb.media.WriteSpokenWords;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.SpokenWords;
import org.duta.web.identity.CurrentActor;

/**
 * {@code /api/desk/v1/media/{id}/captions/{language}} and {@code …/transcript/{language}}: what is
 * said in a recording, as WebVTT and as plain text. Readers find it below {@code /media/{id}} once
 * a second person has cleared it.
 */
@Path("desk/v1/media/{id}/{kind: captions|transcript}/{language}")
@RequestScoped
public class SpokenWordsResource {

    private static final JsonBody.Shape READ = JsonBody.Shape.ofStrings("sha256").needing("sha256");

    @Inject CurrentActor actor;
    @Inject PostPictures pictures;
    @Inject WriteSpokenWords writeSpokenWords;

    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response write(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            InputStream body) {
        UUID file = seen(id);
        LanguageTag tag = LanguageTag.of(language);
        String given = TextBody.read(body);
        writeSpokenWords.write(
                actor.get(),
                file,
                kind(kind) == SpokenWords.Kind.CAPTIONS
                        ? SpokenWords.captions(tag, given)
                        : SpokenWords.transcript(tag, given));
        return Response.noContent().build();
    }

    @DELETE
    public Response remove(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @PathParam("language") String language) {
        writeSpokenWords.remove(actor.get(), seen(id), kind(kind), LanguageTag.of(language));
        return Response.noContent().build();
    }

    /** Clears the words that wait, by what stands for them: {@code {"sha256"}}. */
    @POST
    @Path("clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response clear(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @PathParam("language") String language,
            InputStream body) {
        UUID file = seen(id);
        String sha256 = JsonBody.read(TextBody.read(body), READ).string("sha256");
        writeSpokenWords.clear(actor.get(), file, kind(kind), LanguageTag.of(language), sha256);
        return Response.noContent().build();
    }

    private static SpokenWords.Kind kind(String segment) {
        return segment.equals("captions") ? SpokenWords.Kind.CAPTIONS : SpokenWords.Kind.TRANSCRIPT;
    }

    /** Whoever may not see a file learns nothing of it. */
    private UUID seen(String id) {
        return pictures.view(actor.get(), DeskAnswers.idOf(id))
                .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found")))
                .id();
    }
}
