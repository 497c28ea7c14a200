package org.duta.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL that comes out of a jar and keeps its data in a folder. Listens on 127.0.0.1
 * only, trusts whoever connects there, and is as durable as a production one: what was committed is
 * on the disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What zonky switches off for speed, and what people's data can't do without. */
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String NAME = "duta";
    private static final String READY = "duta.ready";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final EmbeddedPostgres postgres;
    private final Postmaster postmaster;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Postmaster postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    /**
     * Starts it on the data in {@code home/postgres}, which is made if it is missing, and returns
     * when it answers. The caller holds the {@link DataFolder}.
     *
     * @param port 0 for a free one
     * @throws LaunchFailure if the port is taken, or if it doesn't start
     */
    public static EmbeddedDatabase start(Installation installation, Path home, int port) {
        Path data = home.resolve("postgres").toAbsolutePath().normalize();
        Postmaster postmaster = new Postmaster(data);
        postmaster.stop();
        int chosen = port == 0 ? Ports.free() : port;
        Ports.require("127.0.0.1", chosen, "DUTA_DB_PORT");
        UserNamespace.require();
        Path log = home.resolve("log/postgres.log");
        try {
            Files.createDirectories(log.getParent());
            moveUnfinishedAway(data);
            EmbeddedDatabase database =
                    new EmbeddedDatabase(launch(installation, data, chosen, log), postmaster);
            database.makeReady();
            Files.writeString(data.resolve(READY), "The database duta exists here.\n");
            return database;
        } catch (IOException | IllegalStateException e) {
            postmaster.stop();
            throw new LaunchFailure(
                    "PostgreSQL doesn't start on %s (%s): see %s."
                            .formatted(data, e.getMessage(), log),
                    e);
        }
    }

    /** The process of an earlier run that still works on the data below this folder, if any. */
    static Postmaster leftIn(Path home) {
        return new Postmaster(home.resolve("postgres").toAbsolutePath().normalize());
    }

    /** How the server reaches it. */
    public ExternalDatabase access() {
        return accessAt(postgres.getPort());
    }

    static ExternalDatabase accessAt(int port) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
        // Nobody asks for the password on loopback, but an empty one counts as not configured.
        return new ExternalDatabase(url, NAME, NAME);
    }

    public int port() {
        return postgres.getPort();
    }

    /** What PostgreSQL's {@code SHOW} says about a setting. */
    public String show(String setting) {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return postmaster.process().isPresent();
    }

    /** Stops it cleanly. Returns when it has ended. */
    @Override
    public void close() {
        postmaster.stop();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres launch(Installation installation, Path data, int port, Path log)
            throws IOException {
        Files.createDirectories(installation.postgres());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(installation.postgres().toFile())
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(LONGEST_START)
                        .setPort(port)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("max_connections", "100")
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(Redirect.appendTo(log.toFile()));
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        return builder.start();
    }

    /** A first start that was killed leaves a folder that no later start accepts, and no data. */
    private static void moveUnfinishedAway(Path data) throws IOException {
        if (Files.isDirectory(data) && !Files.exists(data.resolve(READY))) {
            Path aside = data.resolveSibling("postgres-unfinished");
            Folders.delete(aside);
            Files.move(data, aside);
        }
    }

    private void makeReady() {
        for (String setting : DURABLE) {
            String value = show(setting);
            if (!"on".equals(value)) {
                close();
                throw new LaunchFailure(
                        "PostgreSQL runs with %s=%s and would lose data: remove that from postgresql.conf."
                                .formatted(setting, value));
            }
        }
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            create(statement);
        } catch (SQLException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private static void create(Statement statement) throws SQLException {
        if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
            statement.execute("CREATE ROLE " + NAME + " LOGIN");
        }
        if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            statement.execute(
                    "CREATE DATABASE "
                            + NAME
                            + " OWNER "
                            + NAME
                            + " TEMPLATE template0 ENCODING 'UTF8'"
                            + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Connection asSuperuser() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }
}
