package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.ejb.media.box.Boxes;
import org.duta.model.media.box.BoxFailure;
import org.duta.model.media.pdf.CleanPdf;
import org.duta.model.media.pdf.CleanPdfTask;
import org.duta.model.media.pdf.PdfRefusal;

/**
 * Has a document written anew, in a box. Whoever waits for it has it in their own transaction; the
 * others need none for so long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WriteDocument {

    private static final Logger LOG = Logger.getLogger(WriteDocument.class.getName());

    @Inject MediaQueue queue;
    @Inject KeepDocument keepDocument;
    @Inject Blobs blobs;
    @Inject Boxes boxes;
    @Inject DiskRoom room;
    @Inject MediaSettings settings;

    /**
     * @throws IOException if that isn't its fault
     */
    public void anew(Taken file) throws IOException {
        room.expect(file.size());
        Path original =
                Files.createDirectories(settings.workshop()).resolve(file.id() + ".original");
        try (InputStream in = blobs.open(file.sha256())) {
            Files.copy(in, original, StandardCopyOption.REPLACE_EXISTING);
            boxes.publish(CleanPdfTask.class, original, output -> keep(file, output))
                    .ifPresent(why -> queue.refuse(file.id(), why.code()));
        } catch (BoxFailure e) {
            if (e.why() == BoxFailure.Why.BUSY) {
                throw new IOException("the node stops", e);
            }
            LOG.log(Level.INFO, "The document {0} is refused: {1}", new Object[] {file.id(), e});
            queue.refuse(file.id(), why(e).code());
        } finally {
            Files.deleteIfExists(original);
        }
    }

    private static PdfRefusal why(BoxFailure failure) {
        return failure.why() == BoxFailure.Why.BROKE ? PdfRefusal.BROKEN : PdfRefusal.TOO_MUCH;
    }

    private Optional<PdfRefusal> keep(Taken file, Path output) throws IOException {
        Optional<PdfRefusal> refusal = CleanPdf.refusal(output);
        if (refusal.isEmpty()) {
            CleanPdf made = CleanPdf.read(output);
            keepDocument.keep(file.id(), blobs.put(made.file()), made.pages(), made.words());
        }
        return refusal;
    }
}
