package org.duta.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duta.launch.DataFolder;
import org.duta.launch.EmbeddedDatabase;
import org.duta.launch.ExternalDatabase;
import org.duta.launch.Installation;
import org.duta.launch.LaunchSettings;
import org.duta.launch.PayaraServer;
import org.duta.launch.Ports;
import org.duta.launch.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A running Duta for tests: PostgreSQL, server and the EAR on a free port of 127.0.0.1, with demo
 * content. {@link #shared()} is started once per test JVM and stopped at its end; tests that kill
 * servers make their own with {@link #own}.
 */
public final class DutaServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(8);
    private static final Installation INSTALLATION = Installation.in(Path.of("target"));

    private static @Nullable DutaServer shared;

    private final DataFolder folder;
    private @Nullable EmbeddedDatabase database;
    private final LaunchSettings settings;
    private final Map<String, String> ofProcess = new TreeMap<>();
    private PayaraServer server;

    private DutaServer(Path home, Map<String, String> extra) throws InterruptedException {
        Map<String, String> environment = new TreeMap<>(extra);
        environment.putIfAbsent("DUTA_HTTP_PORT", Integer.toString(Ports.free()));
        environment.putIfAbsent("DUTA_DEMO", "true");
        environment.putIfAbsent("DUTA_OUTBOUND_CLOSED", "true");
        extra.forEach(
                (name, value) -> {
                    if (!name.startsWith("DUTA_")) {
                        ofProcess.put(name, value);
                    }
                });
        environment.put("DUTA_DATA", home.toAbsolutePath().toString());
        settings = LaunchSettings.from(environment, home);
        folder = DataFolder.open(settings.data(), Progress.silent());
        database =
                settings.database().isPresent()
                        ? null
                        : EmbeddedDatabase.start(INSTALLATION, settings.data(), settings.dbPort());
        server = launch(Map.of());
        server.awaitReady(LONGEST_START);
    }

    /**
     * The one that all tests of this JVM share. Starts it on the first call, which takes a minute.
     */
    public static synchronized DutaServer shared() {
        if (shared == null) {
            DutaServer started =
                    own(
                            "shared",
                            Map.of(
                                    "DUTA_OUTBOUND_ALLOW",
                                    "127.0.0.1",
                                    "DUTA_SMTP_URL",
                                    Postbox.address()));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = started;
        }
        return shared;
    }

    /**
     * One of its own, on an empty database.
     *
     * @param name the folder's name below {@code target/e2e}
     * @param environment {@code DUTA_…} variables that the server gets besides the usual ones, and
     *     others of its process
     */
    public static DutaServer own(String name, Map<String, String> environment) {
        Path home = Path.of("target/e2e", name);
        try {
            TestFolders.refresh(home);
            return new DutaServer(home, environment);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A second server on the database of another one, which must outlive it.
     *
     * @param name the folder's name below {@code target/e2e}
     */
    public static DutaServer beside(DutaServer other, String name) {
        return beside(other, name, Map.of());
    }

    /** The same, with variables of its process. */
    public static DutaServer beside(
            DutaServer other, String name, Map<String, String> environment) {
        ExternalDatabase database = other.database().access();
        Map<String, String> shared = new TreeMap<>(environment);
        shared.put("DUTA_DB_URL", database.url());
        shared.put("DUTA_DB_USER", database.user());
        shared.put("DUTA_DB_PASSWORD", database.password());
        return own(name, shared);
    }

    /** {@code http://127.0.0.1:12345}, without a slash at the end. */
    public String address() {
        return server.address().toString().replaceAll("/$", "");
    }

    /** The address of a path that starts with a slash. */
    public URI at(String path) {
        return URI.create(address() + path);
    }

    public int port() {
        return settings.httpPort();
    }

    /** The server's process. */
    public long pid() {
        return server.pid();
    }

    /** Its PostgreSQL. Not for one that runs {@link #beside} another. */
    public EmbeddedDatabase database() {
        return Objects.requireNonNull(database, "this server uses another one's database");
    }

    public Path home() {
        return settings.data();
    }

    public Path log() {
        return settings.data().resolve("log/server.log");
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** kill -9 of the server; the database goes on. */
    public void kill() {
        server.kill();
    }

    /** Stops the server as an operator would; the database goes on. */
    public void stop() {
        server.close();
    }

    /** Stops the database as an operator would; the server goes on as well as it can. */
    public void stopDatabase() {
        database().close();
    }

    /** Starts the database again, after {@link #stopDatabase()}, on the same port and data. */
    public void startDatabaseAgain() {
        database = EmbeddedDatabase.start(INSTALLATION, settings.data(), database().port());
    }

    /**
     * Starts the server again, after {@link #kill()} or {@link #stop()}, on the same port and data.
     */
    public void startAgain() {
        startAgain(Map.of());
    }

    /**
     * The same, with variables that only this start gets.
     *
     * @param environment {@code DUTA_…} variables
     */
    public void startAgain(Map<String, String> environment) {
        try {
            server = launch(environment);
            server.awaitReady(LONGEST_START);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        if (database != null) {
            database.close();
        }
        folder.close();
    }

    private PayaraServer launch(Map<String, String> extra) {
        Map<String, String> environment = new TreeMap<>(ofProcess);
        environment.putAll(extra);
        environment.putAll(
                settings.forServer(settings.database().orElseGet(() -> database().access())));
        return PayaraServer.start(
                INSTALLATION, settings.data(), environment, settings.bind(), settings.httpPort());
    }
}
