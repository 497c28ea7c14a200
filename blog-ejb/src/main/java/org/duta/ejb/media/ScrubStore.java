package org.duta.ejb.media;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the store with its records, byte by byte, and changes nothing. */
public final class ScrubStore {

    /** Bytes without a record are younger than this while they are being taken in. */
    private static final Duration ARRIVING = Duration.ofHours(1);

    private ScrubStore() {}

    /**
     * What was found, by SHA-256.
     *
     * @param looked records that were compared
     * @param missing recorded, and not there
     * @param altered there, with other bytes
     * @param orphaned there for an hour, and not recorded: what a crash left over
     */
    public record Findings(
            int looked, List<String> missing, List<String> altered, List<String> orphaned) {

        public boolean clean() {
            return missing.isEmpty() && altered.isEmpty() && orphaned.isEmpty();
        }

        /** One for each. */
        public List<String> lines() {
            return Stream.of(
                            missing.stream().map("missing "::concat),
                            altered.stream().map("altered "::concat),
                            orphaned.stream().map("orphaned "::concat))
                    .flatMap(each -> each)
                    .toList();
        }

        public String summary() {
            return "%d files recorded; %d missing, %d altered, %d orphaned"
                    .formatted(looked, missing.size(), altered.size(), orphaned.size());
        }
    }

    public static Findings scrub(Connection connection, MediaStore store)
            throws SQLException, IOException {
        // The files first: what is taken in meanwhile has a record and is no orphan.
        Set<String> unrecorded = new HashSet<>();
        Instant before = now(connection).minus(ARRIVING);
        try (Stream<MediaStore.Kept> all = store.all()) {
            all.filter(kept -> kept.since().isBefore(before))
                    .forEach(kept -> unrecorded.add(kept.sha256()));
        }
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        int looked = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select sha256 from media_blob order by sha256")) {
            while (rows.next()) {
                String sha256 = rows.getString(1);
                looked++;
                unrecorded.remove(sha256);
                try {
                    if (!store.sha256(sha256).equals(sha256)) {
                        altered.add(sha256);
                    }
                } catch (NoSuchFileException e) {
                    missing.add(sha256);
                }
            }
        }
        return new Findings(looked, missing, altered, unrecorded.stream().sorted().toList());
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("select clock_timestamp()")) {
            now.next();
            return now.getTimestamp(1).toInstant();
        }
    }
}
