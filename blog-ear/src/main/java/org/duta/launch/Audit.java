package org.duta.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duta.ejb.audit.VerifyAudit;
import org.duta.ejb.audit.VerifyAudit.Outcome;

/**
 * {@code mvn -Paudit}: verifies the audit trail of the database that {@code mvn -Prun} would use,
 * whether Duta is running on it or not. Ends with status 0 if the trail is whole, with 1 if it was
 * tampered with, naming the first bad entry, and with 2 if it can't be read.
 */
public final class Audit {

    private static final int TAMPERED = 1;
    private static final int UNREADABLE = 2;

    private Audit() {}

    /**
     * Prints one line and ends.
     *
     * @param arguments the checkout's root, and the build folder with PostgreSQL
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        int status = UNREADABLE;
        try {
            LaunchSettings settings = LaunchSettings.from(System.getenv(), Path.of(arguments[0]));
            Outcome outcome = verify(settings, Installation.in(Path.of(arguments[1])));
            System.out.println(sentence(outcome));
            status = outcome.firstBreak() == null ? 0 : TAMPERED;
        } catch (LaunchFailure e) {
            System.err.println("The trail can't be verified. " + e.sentence());
        } catch (SQLException e) {
            System.err.println("The trail can't be read: " + e.getMessage());
        }
        System.exit(status);
    }

    private static Outcome verify(LaunchSettings settings, Installation installation)
            throws SQLException {
        if (settings.database().isPresent()) {
            return verify(settings.database().get());
        }
        Postmaster running = EmbeddedDatabase.leftIn(settings.data());
        if (running.process().isPresent()) {
            return verify(EmbeddedDatabase.accessAt(running.port()));
        }
        if (!Files.isDirectory(settings.data().resolve("postgres"))) {
            throw new LaunchFailure(
                    "There is no database in %s: set DUTA_DATA or DUTA_DB_URL."
                            .formatted(settings.data()));
        }
        try (DataFolder folder = DataFolder.open(settings.data(), Progress.silent());
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(installation, folder.path(), settings.dbPort())) {
            return verify(database.access());
        }
    }

    private static Outcome verify(ExternalDatabase database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return VerifyAudit.verify(connection);
        }
    }

    private static String sentence(Outcome outcome) {
        return outcome.firstBreak() == null
                ? "The audit trail is whole: %d entries.".formatted(outcome.entries())
                : "The audit trail was tampered with. The first bad entry is %d: %s."
                        .formatted(outcome.firstBreak().sequence(), outcome.firstBreak().what());
    }
}
