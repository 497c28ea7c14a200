package org.duta.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that {@code mvn -Prun} would use, for commands, whether Duta runs on it or not. */
final class OwnDatabase {

    private final LaunchSettings settings;
    private final Installation installation;

    private OwnDatabase(LaunchSettings settings, Installation installation) {
        this.settings = settings;
        this.installation = installation;
    }

    /**
     * @param build the build folder with PostgreSQL
     */
    static OwnDatabase of(LaunchSettings settings, Path build) {
        return new OwnDatabase(settings, Installation.in(build));
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Task<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * @throws LaunchFailure if there is none
     */
    <T> T ask(Task<T> task) throws SQLException {
        if (settings.database().isPresent()) {
            return ask(settings.database().get(), task);
        }
        Postmaster running = EmbeddedDatabase.leftIn(settings.data());
        if (running.process().isPresent()) {
            return ask(EmbeddedDatabase.accessAt(running.port()), task);
        }
        if (!Files.isDirectory(settings.data().resolve("postgres"))) {
            throw new LaunchFailure(
                    "There is no database in %s: set DUTA_DATA or DUTA_DB_URL."
                            .formatted(settings.data()));
        }
        try (DataFolder folder = DataFolder.open(settings.data(), Progress.silent());
                EmbeddedDatabase database =
                        EmbeddedDatabase.start(installation, folder.path(), settings.dbPort())) {
            return ask(database.access(), task);
        }
    }

    private static <T> T ask(ExternalDatabase database, Task<T> task) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return task.with(connection);
        }
    }
}
