package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaFile.Bytes;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.MediaType;
import org.jspecify.annotations.Nullable;

/** Takes a whole file in. Nobody sees anything of it until its renditions are made. */
@Stateless
public class ReceiveMedia {

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject DerivePictures derivePictures;
    @Inject DeriveRecordings deriveRecordings;
    @Inject DeriveDocuments deriveDocuments;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * Takes in a small file.
     *
     * @param name as the person's device calls it
     * @param postId the post that it is for, which the actor may write; null for the library
     * @throws NotAllowed if the actor brings nothing
     * @throws Invalid if it is of a kind that isn't taken
     */
    public MediaFile receive(Actor actor, Path file, String name, @Nullable UUID postId) {
        MediaPolicy.mayUpload(actor).enforce();
        MediaType type = Detection.of(beginning(file));
        return receive(actor, blobs.put(file), type, name, postId);
    }

    /**
     * Takes in what was put into the store.
     *
     * @throws NotAllowed if the actor brings nothing
     */
    public MediaFile receive(
            Actor actor, Bytes bytes, MediaType type, String name, @Nullable UUID postId) {
        MediaPolicy.mayUpload(actor).enforce();
        blobs.record(bytes);
        MediaFile received =
                new MediaFile(
                        bytes,
                        type,
                        name,
                        postId,
                        new MediaFile.Upload(actor.handle(), clock.instant()));
        entities.persist(received);
        events.fire(MediaEvent.received(received));
        return received;
    }

    /** There is work. */
    public void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaEvent event) {
        derivePictures.wake();
        deriveRecordings.wake();
        deriveDocuments.wake();
    }

    static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Detection.ENOUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
