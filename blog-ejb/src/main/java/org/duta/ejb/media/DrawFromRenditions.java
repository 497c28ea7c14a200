package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.ejb.media.CardQueue.CardDue;
import org.duta.ejb.media.GlimpseQueue.GlimpseDue;
import org.duta.model.kernel.FolderRemoval;
import org.duta.model.media.CardCrop;

/** Draws what is made of pictures that can be seen already: cards, then glimpses. */
@ApplicationScoped
public class DrawFromRenditions {

    private static final Logger LOG = Logger.getLogger(DrawFromRenditions.class.getName());
    private static final String RENDITION = "rendition";

    @Inject CardQueue cards;
    @Inject GlimpseQueue glimpses;
    @Inject Blobs blobs;

    /** What is drawn in the folder of a rendition. */
    @FunctionalInterface
    private interface Drawing {
        void in(Path folder) throws IOException, Failed, InterruptedException;
    }

    /** False if there is nothing to do. */
    public boolean next() throws IOException, InterruptedException {
        return card() || Vips.isInstalled() && glimpse();
    }

    private boolean card() throws IOException, InterruptedException {
        Optional<CardDue> taken = cards.take();
        if (taken.isEmpty()) {
            return false;
        }
        CardDue due = taken.get();
        try {
            draw(due.sha256(), folder -> draw(due, folder));
        } catch (Failed e) {
            LOG.log(Level.WARNING, "No card of " + due.id(), e);
            cards.giveUp(due);
        }
        return true;
    }

    private void draw(CardDue due, Path folder) throws IOException, Failed, InterruptedException {
        CardCrop crop = CardCrop.of(due.size(), due.focus());
        PictureTool.in(folder).cut(folder.resolve(RENDITION), crop);
        cards.keep(due, crop.card(), folder.resolve(PictureTool.CARD));
    }

    private boolean glimpse() throws IOException, InterruptedException {
        Optional<GlimpseDue> taken = glimpses.take();
        if (taken.isEmpty()) {
            return false;
        }
        GlimpseDue due = taken.get();
        try {
            draw(due.sha256(), folder -> draw(due, folder));
        } catch (Failed e) {
            LOG.log(Level.WARNING, "No glimpse of " + due.id(), e);
            glimpses.giveUp(due.id());
        }
        return true;
    }

    private void draw(GlimpseDue due, Path folder)
            throws IOException, Failed, InterruptedException {
        new Vips(folder)
                .glimpse(folder.resolve(RENDITION))
                .ifPresentOrElse(
                        jpeg -> glimpses.keep(due.id(), jpeg), () -> glimpses.giveUp(due.id()));
    }

    private void draw(String sha256, Drawing drawing)
            throws IOException, Failed, InterruptedException {
        Path folder = Files.createTempDirectory("duta-drawing");
        try {
            try (InputStream in = blobs.open(sha256)) {
                Files.copy(in, folder.resolve(RENDITION));
            }
            drawing.in(folder);
        } finally {
            FolderRemoval.of(folder);
        }
    }
}
