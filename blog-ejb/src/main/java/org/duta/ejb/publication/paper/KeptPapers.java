package org.duta.ejb.publication.paper;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.media.Blobs;
import org.duta.ejb.publication.paper.Made.Outcome;
import org.duta.model.media.MediaFile.Bytes;

/** Papers that were made, and those that can't be, so that nobody makes them try again. */
@Stateless
public class KeptPapers {

    /** How long nobody tries again what couldn't be made: the server may have been busy then. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @PersistenceContext EntityManager entities;
    @Inject Blobs blobs;
    @Inject Clock clock;

    /**
     * @param key stands for all that is on the paper
     */
    public Optional<Made> find(String key) {
        List<?> rows =
                entities.createNativeQuery(
                                "select p.outcome, b.sha256, b.size from paper p"
                                        + " left join media_blob b using (sha256) where p.key = ?1"
                                        + " and (p.outcome = 'MADE' or p.made_at > ?2)")
                        .setParameter(1, key)
                        .setParameter(2, Timestamp.from(clock.instant().minus(PATIENCE)))
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(KeptPapers::made).findFirst();
    }

    private static Made made(Object[] row) {
        Outcome outcome = Outcome.valueOf((String) row[0]);
        return row[1] == null
                ? Made.not(outcome)
                : new Made(new Bytes((String) row[1], (Long) row[2]), outcome);
    }

    /** Whoever made the same at the same time came first: theirs is kept. */
    public Made keep(String key, Path file) {
        Bytes bytes = blobs.keep(file);
        note(key, Outcome.MADE, bytes.sha256());
        return find(key).orElseThrow();
    }

    public Made refuse(String key, Outcome outcome) {
        note(key, outcome, "");
        return Made.not(outcome);
    }

    private void note(String key, Outcome outcome, String sha256) {
        entities.createNativeQuery(
                        "insert into paper (key, outcome, sha256, made_at)"
                                + " values (?1, ?2, nullif(?3, ''), ?4) on conflict (key) do"
                                + " update set outcome = excluded.outcome, sha256 ="
                                + " excluded.sha256, made_at = excluded.made_at"
                                + " where paper.outcome <> 'MADE'")
                .setParameter(1, key)
                .setParameter(2, outcome.name())
                .setParameter(3, sha256)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** To be closed. */
    public InputStream open(Bytes bytes) throws IOException {
        return blobs.open(bytes.sha256());
    }
}
