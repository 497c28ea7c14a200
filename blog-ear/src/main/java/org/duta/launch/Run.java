package org.duta.launch;

import java.nio.file.Path;
import java.time.Duration;

/** {@code mvn -Prun}: database, server, application; until Ctrl-C or SIGTERM. */
public final class Run {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final LaunchSettings settings;
    private final Installation installation;
    private final Progress progress;
    private final StopSignal stop;

    private Run(
            LaunchSettings settings,
            Installation installation,
            Progress progress,
            StopSignal stop) {
        this.settings = settings;
        this.installation = installation;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Ends with status 0 after a wish to stop, and with 1 and one sentence if Duta can't start.
     *
     * @param arguments the checkout's root, and the build folder with Payara and the EAR
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        StopSignal stop = StopSignal.listen();
        try {
            LaunchSettings settings = LaunchSettings.from(System.getenv(), Path.of(arguments[0]));
            Installation installation = Installation.in(Path.of(arguments[1]));
            new Run(settings, installation, new Progress(System.out::println), stop).run();
        } catch (LaunchFailure e) {
            // A wish to stop interrupts whatever is being started, and that is no failure.
            if (!stop.isWished()) {
                System.out.flush();
                System.err.println(e.sentence());
                System.err.flush();
                System.exit(1);
            }
        } catch (InterruptedException e) {
            System.out.println("Stopped before it had started");
        }
    }

    private void run() throws InterruptedException {
        try (DataFolder folder = DataFolder.open(settings.data(), progress)) {
            Ports.require(settings.bind(), settings.httpPort(), "DUTA_HTTP_PORT");
            if (settings.database().isPresent()) {
                ExternalDatabase database = settings.database().get();
                progress.say("Checking the database at " + database.url());
                database.require();
                serve(database);
            } else {
                withEmbeddedDatabase(folder);
            }
        }
    }

    private void withEmbeddedDatabase(DataFolder folder) throws InterruptedException {
        progress.say("Starting PostgreSQL on " + folder.path().resolve("postgres"));
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(installation, folder.path(), settings.dbPort())) {
            progress.say(
                    "PostgreSQL is ready on 127.0.0.1:%d, fsync is %s"
                            .formatted(database.port(), database.show("fsync")));
            serve(database.access());
            progress.say("Stopping PostgreSQL");
        }
        progress.say("Stopped");
    }

    private void serve(ExternalDatabase database) throws InterruptedException {
        try (PayaraServer server =
                PayaraServer.start(
                        installation,
                        settings.data(),
                        settings.forServer(database),
                        settings.bind(),
                        settings.httpPort())) {
            progress.say(
                    server.isDeploying()
                            ? "Starting the server and deploying the application, which takes longest"
                            : "Starting the server");
            server.awaitReady(LONGEST_START);
            progress.say("The first page is served");
            progress.show(Welcome.block(settings));
            watch(server);
            progress.say("Stopping the server");
        }
    }

    private void watch(PayaraServer server) {
        while (!stop.awaitOneSecond()) {
            if (!server.isAlive() && !stop.isWished()) {
                throw new LaunchFailure(
                        "The server ended unexpectedly with status %d: see %s."
                                .formatted(
                                        server.exitStatus(),
                                        settings.data().resolve("log/server.log")));
            }
        }
    }
}
