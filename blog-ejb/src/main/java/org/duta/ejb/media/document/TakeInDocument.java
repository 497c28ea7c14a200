package org.duta.ejb.media.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.duta.ejb.media.box.Boxes;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.document.ReadDocumentTask;
import org.duta.model.media.document.Refusal;
import org.duta.model.media.document.ResultFolder;

/** Reads a document in a box and keeps what it says until somebody accepts it. Saves nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeInDocument {

    /** Bytes. */
    public static final long LONGEST = 50L << 20;

    @Inject Boxes boxes;
    @Inject KeptDocuments kept;

    /**
     * @param name as the person's device calls it; only its ending counts, and only for text
     * @throws NotAllowed if the actor brings nothing
     * @throws Invalid with the reason why it can't become a text
     */
    public void takeIn(Actor actor, Path file, String name) {
        MediaPolicy.mayUpload(actor).enforce();
        try {
            Optional<Refusal> refusal =
                    boxes.run(
                            ReadDocumentTask.class,
                            file,
                            ending(name),
                            output -> keep(actor, output));
            refusal.ifPresent(TakeInDocument::refuse);
        } catch (BoxFailure e) {
            refuse(
                    switch (e.why()) {
                        case BUSY -> Refusal.BUSY;
                        case BROKE -> Refusal.BROKEN;
                        default -> Refusal.BOUNDS;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Refusal> keep(Actor actor, Path output) throws IOException {
        Refusal refusal = new ResultFolder(output).refusal();
        if (refusal == null) {
            kept.keep(actor, output);
        }
        return Optional.ofNullable(refusal);
    }

    private static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z]{1,10}") ? ending : "";
    }

    private static void refuse(Refusal refusal) {
        throw new Invalid(Problem.INVALID, Reason.of(refusal.code()));
    }
}
