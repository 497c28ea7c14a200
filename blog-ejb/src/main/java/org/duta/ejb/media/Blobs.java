package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile.Bytes;

/** The store and its record in the database: the same bytes are kept once. */
@Stateless
public class Blobs {

    private static final Logger LOG = Logger.getLogger(Blobs.class.getName());

    @PersistenceContext EntityManager entities;
    @Inject MediaStore store;
    @Inject StoreState state;
    @Inject FaultPoints faults;
    @Inject Clock clock;

    /**
     * Keeps a copy of a small file. Its row is written by the caller's transaction, after its
     * bytes.
     *
     * @throws Conflict if the store takes nothing just now
     */
    public Bytes keep(Path file) {
        Bytes bytes = put(file);
        record(bytes);
        return bytes;
    }

    /**
     * Writes down, in the caller's transaction, that bytes are there which {@link #put} has put.
     */
    public void record(Bytes bytes) {
        faults.reach("media.stored");
        entities.createNativeQuery(
                        "insert into media_blob (sha256, size, stored_at) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                .setParameter(1, bytes.sha256())
                .setParameter(2, bytes.size())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /**
     * Keeps a copy of a file of any size, in no transaction: it may take minutes. Nobody knows of
     * it until it is recorded.
     *
     * @throws Conflict if the store takes nothing just now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Bytes put(Path file) {
        try {
            Bytes bytes = new Bytes(store.put(file), Files.size(file));
            state.answered();
            return bytes;
        } catch (IOException e) {
            state.failed();
            LOG.log(Level.SEVERE, "The files'' store takes nothing: {0}", e.getMessage());
            throw new Conflict(Problem.STORE_UNREACHABLE, Reason.of("media-store-unreachable"));
        }
    }

    /**
     * To be closed.
     *
     * @throws IOException if the store has lost them, or can't be reached
     */
    public InputStream open(String sha256) throws IOException {
        return store.open(sha256);
    }

    /**
     * A part of them. To be closed.
     *
     * @param from bytes before it
     * @throws IOException if the store has lost them, or can't be reached
     */
    public InputStream open(String sha256, long from, long length) throws IOException {
        return store.open(sha256, from, length);
    }
}
