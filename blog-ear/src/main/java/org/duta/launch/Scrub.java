package org.duta.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.duta.ejb.media.MediaSettings;
import org.duta.ejb.media.MediaStore;
import org.duta.ejb.media.ScrubStore;
import org.duta.ejb.media.ScrubStore.Findings;

/**
 * {@code mvn -Pscrub}: reads every file that is kept, on a disk or in a bucket, and compares the
 * store with its records, whether Duta is running or not. Ends with status 0 if all is there and as
 * it was, with 1 if something is missing, altered or orphaned, naming each, and with 2 if it can't
 * be read. It changes nothing.
 */
public final class Scrub {

    private static final int FOUND = 1;
    private static final int UNREADABLE = 2;

    private Scrub() {}

    /**
     * Prints what it found and ends.
     *
     * @param arguments the checkout's root, and the build folder with PostgreSQL
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int status = UNREADABLE;
        try {
            LaunchSettings settings = LaunchSettings.from(System.getenv(), Path.of(arguments[0]));
            Findings findings;
            try (MediaStore store = MediaSettings.store(settings.media(), settings.bucket())) {
                findings =
                        OwnDatabase.of(settings, Path.of(arguments[1]))
                                .ask(connection -> scrub(connection, store));
            }
            findings.lines().forEach(System.out::println);
            System.out.println(findings.summary());
            status = findings.clean() ? 0 : FOUND;
        } catch (LaunchFailure e) {
            System.err.println("The store can't be looked through. " + e.sentence());
        } catch (SQLException | UncheckedIOException | IllegalArgumentException e) {
            System.err.println("The store can't be read: " + e.getMessage());
        }
        System.exit(status);
    }

    private static Findings scrub(Connection connection, MediaStore store) throws SQLException {
        try {
            return ScrubStore.scrub(connection, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
