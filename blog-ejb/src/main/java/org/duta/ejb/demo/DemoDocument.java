package org.duta.ejb.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.media.Blobs;
import org.duta.ejb.media.DiskRoom;
import org.duta.ejb.media.MediaQueue.Taken;
import org.duta.ejb.media.ReceiveMedia;
import org.duta.ejb.media.WriteDocument;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaType;

/** Brings a demo post's document to the library, as its writer would. */
@Stateless
public class DemoDocument {

    private static final Logger LOG = Logger.getLogger(DemoDocument.class.getName());

    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject DiskRoom room;
    @Inject ReceiveMedia receiveMedia;
    @Inject WriteDocument writeDocument;

    /**
     * The demo is there without it if no file can be kept.
     *
     * @param name of a PDF beside the demo posts
     * @return its id in the library; a post that names it can be published with it at once
     */
    public UUID bring(Actor writer, String name) {
        if (room.isFull()) {
            LOG.log(Level.WARNING, "The demo has no document: there is no room");
            return NONE;
        }
        try {
            return receive(writer, name, stored(name));
        } catch (Conflict | IOException e) {
            LOG.log(Level.WARNING, "The demo has no document: {0}", e.getMessage());
            return NONE;
        }
    }

    private UUID receive(Actor writer, String name, Bytes bytes) throws IOException {
        MediaFile file = receiveMedia.receive(writer, bytes, MediaType.PDF, name, null);
        // What is made of it refers to it.
        entities.flush();
        writeDocument.anew(new Taken(file.id(), bytes.sha256(), file.type(), bytes.size(), false));
        return file.id();
    }

    private Bytes stored(String name) {
        try {
            Path copy = Files.createTempFile("duta-demo", ".pdf");
            try (InputStream in =
                    Objects.requireNonNull(DemoDocument.class.getResourceAsStream(name), name)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return blobs.put(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
