package org.duta.web.publication.picture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.media.UploadPiece;
import org.duta.ejb.media.UploadTurns;
import org.duta.ejb.media.Uploads;
import org.duta.ejb.media.Uploads.Progress;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaType;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /media/uploads}: uploads in pieces that can be resumed (tus 1.0: core, creation,
 * termination). The answer to the last piece tells the file's id as {@code Duta-Media}, and so does
 * every later question about the upload.
 *
 * @see <a href="https://tus.io/protocols/resumable-upload">tus 1.0</a>
 */
@Path("uploads")
@RequestScoped
public class UploadsResource {

    static final String PATH = "/media/uploads/";

    /** Without a byte; after that the sender asks how far it is, and goes on. */
    private static final int PATIENCE_S = 60;

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String ID =
            "{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    @Inject CurrentActor actor;
    @Inject Uploads uploads;
    @Inject UploadTurns turns;
    @Inject PostPictures pictures;
    @Inject PublicAddress address;
    @Inject HttpServletRequest request;

    @OPTIONS
    public Response about() {
        return Response.noContent()
                .header(RESUMABLE, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", MediaType.LARGEST_RECORDING)
                .build();
    }

    @POST
    public Response begin(
            @HeaderParam(LENGTH) @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata) {
        Actor person = actor.get();
        UploadMetadata given = UploadMetadata.of(metadata);
        UUID postId = given.postId();
        if (postId != null && !pictures.mayBringFor(person, postId)) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("post-not-found"));
        }
        Progress begun = uploads.begin(person, given.name(), number(LENGTH, length), postId);
        return tus(Response.status(201), begun)
                .header(HttpHeaders.LOCATION, address.of(PATH + begun.id()))
                .build();
    }

    @HEAD
    @Path(ID)
    public Response progress(@PathParam("id") UUID id) {
        return tus(Response.ok(), uploads.progress(actor.get(), id)).build();
    }

    /** Whoever sends waits for their turn, without holding up anybody else. */
    @PATCH
    @Path(ID)
    @Consumes("application/offset+octet-stream")
    public void add(
            @PathParam("id") UUID id,
            @HeaderParam(OFFSET) @Nullable String offset,
            @Suspended AsyncResponse answer)
            throws IOException {
        Actor person = actor.get();
        long from = number(OFFSET, offset);
        Optional<UploadPiece> piece = uploads.open(person, id, from);
        if (piece.isEmpty()) {
            answer.resume(tus(Response.noContent(), uploads.progress(person, id)).build());
            return;
        }
        PieceReader reader =
                new PieceReader(
                        request.getInputStream(),
                        piece.get(),
                        some -> turns.read(person.handle(), some));
        giveUpWhenNothingComes(answer, reader, reader.left());
        reader.read()
                .thenCompose(all -> settled(person, id, from))
                .whenComplete((done, failed) -> tell(answer, done, failed));
    }

    private CompletableFuture<Progress> settled(Actor person, UUID id, long from) {
        Progress come = uploads.added(person, id, from);
        return come.isWhole()
                ? turns.take(person.handle(), () -> uploads.settle(person, id))
                : CompletableFuture.completedFuture(come);
    }

    private static void giveUpWhenNothingComes(
            AsyncResponse answer, PieceReader reader, long left) {
        answer.setTimeoutHandler(
                late -> {
                    if (reader.left() == left && !reader.waitsForTurn()) {
                        reader.giveUp(new SocketTimeoutException("Nothing more came"));
                    }
                    giveUpWhenNothingComes(answer, reader, reader.left());
                });
        answer.setTimeout(PATIENCE_S, TimeUnit.SECONDS);
    }

    private static void tell(
            AsyncResponse answer, @Nullable Progress done, @Nullable Throwable failed) {
        Throwable cause = failed instanceof CompletionException ? failed.getCause() : failed;
        if (cause instanceof IOException) {
            // Whoever sent it is gone, or has stopped; what came is kept.
            answer.resume(Response.status(Response.Status.REQUEST_TIMEOUT).build());
        } else if (cause != null) {
            answer.resume(cause);
        } else {
            answer.resume(tus(Response.noContent(), Objects.requireNonNull(done)).build());
        }
    }

    @DELETE
    @Path(ID)
    public Response cancel(@PathParam("id") UUID id) {
        uploads.cancel(actor.get(), id);
        return Response.noContent().header(RESUMABLE, VERSION).build();
    }

    private static Response.ResponseBuilder tus(Response.ResponseBuilder answer, Progress state) {
        answer.header(RESUMABLE, VERSION)
                .header(OFFSET, state.offset())
                .header(LENGTH, state.length())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return state.media() == null ? answer : answer.header("Duta-Media", state.media());
    }

    private static long number(String name, @Nullable String value) {
        if (value == null || !value.matches("[0-9]{1,15}")) {
            throw new Invalid(Problem.BAD_PARAMETER, Reason.of("upload-number", name));
        }
        return Long.parseLong(value);
    }
}
