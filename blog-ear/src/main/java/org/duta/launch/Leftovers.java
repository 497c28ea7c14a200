package org.duta.launch;

import java.nio.file.Path;

/** What a killed run left behind on a data folder. Only for whoever holds the folder's lock. */
final class Leftovers {

    private final Path home;
    private final Progress progress;

    Leftovers(Path home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Stops the server first, then the database, and says so. */
    void stop() {
        ProcessRecord server = PayaraServer.recordIn(home);
        server.survivor()
                .ifPresent(
                        process -> {
                            progress.say(
                                    "An earlier run was killed: stopping the server that it left (process %d)"
                                            .formatted(process.pid()));
                            Processes.kill(process);
                        });
        server.forget();
        Postmaster database = EmbeddedDatabase.leftIn(home);
        database.process()
                .ifPresent(
                        process ->
                                progress.say(
                                        "An earlier run was killed: stopping the PostgreSQL that it left (process %d)"
                                                .formatted(process.pid())));
        database.stop();
    }
}
