package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.media.MediaFile.Bytes;

/** The store and its record in the database: the same bytes are kept once. */
@Stateless
public class Blobs {

    @PersistenceContext EntityManager entities;
    @Inject MediaSettings settings;
    @Inject FaultPoints faults;
    @Inject Clock clock;

    /** Keeps a copy of a file. Its row is written by the caller's transaction, after its bytes. */
    public Bytes keep(Path file) {
        try {
            Bytes bytes = new Bytes(store().put(file), Files.size(file));
            faults.reach("media.stored");
            entities.createNativeQuery(
                            "insert into media_blob (sha256, size, stored_at) values (?1, ?2, ?3)"
                                    + " on conflict do nothing")
                    .setParameter(1, bytes.sha256())
                    .setParameter(2, bytes.size())
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .executeUpdate();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IOException if the store has lost them
     */
    public InputStream open(String sha256) throws IOException {
        return store().open(sha256);
    }

    private DiskStore store() {
        return new DiskStore(settings.folder());
    }
}
