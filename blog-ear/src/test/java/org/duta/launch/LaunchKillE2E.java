package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code mvn -Prun}, killed and stopped: nothing stays that would block the next one. */
@TestMethodOrder(MethodName.class)
class LaunchKillE2E {

    private static final Duration LONGEST_START = Duration.ofMinutes(8);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final String READY = "Stop it with Ctrl-C.";

    private final Path home = Path.of("target/e2e/launcher").toAbsolutePath();
    private final int port = Ports.free();

    @Test
    void aKilledRunBlocksNothingAndASigtermStopsEverythingWithStatus0() throws Exception {
        launch().awaitPrinted(READY, LONGEST_START).kill();
        ProcessHandle server = PayaraServer.recordIn(home).survivor().orElseThrow();
        ProcessHandle database = EmbeddedDatabase.leftIn(home).process().orElseThrow();

        LauncherProcess next = launch().awaitPrinted(READY, LONGEST_START);
        assertThat(server.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(next.printed())
                .contains(
                        "stopping the server that it left (process %d)".formatted(server.pid()),
                        "stopping the PostgreSQL that it left (process %d)"
                                .formatted(database.pid()));
        assertThat(status()).isEqualTo(HttpURLConnection.HTTP_OK);

        next.terminate();
        assertThat(next.awaitEnd(LONGEST_STOP)).as(next.complained()).isZero();
        assertThat(next.printed()).contains("Stopping the server", "Stopping PostgreSQL");
        assertThat(PayaraServer.recordIn(home).survivor()).isEmpty();
        assertThat(EmbeddedDatabase.leftIn(home).process()).isEmpty();
    }

    @Test
    void aRunThatIsKilledWhileItStartsBlocksNothingEither() throws Exception {
        launch().awaitPrinted("Starting the server", LONGEST_START).kill();
        LauncherProcess next = launch().awaitPrinted(READY, LONGEST_START);
        next.terminate();
        assertThat(next.awaitEnd(LONGEST_STOP)).as(next.complained()).isZero();
    }

    @Test
    void aWishToStopWhileItStartsIsHeard() throws Exception {
        LauncherProcess launcher = launch().awaitPrinted("Starting the server", LONGEST_START);
        launcher.terminate();
        assertThat(launcher.awaitEnd(LONGEST_STOP)).as(launcher.complained()).isZero();
        assertThat(PayaraServer.recordIn(home).survivor()).isEmpty();
        assertThat(EmbeddedDatabase.leftIn(home).process()).isEmpty();
    }

    @Test
    void aServerThatDiesIsToldAndEndsTheRunWithStatus1() throws Exception {
        LauncherProcess launcher = launch().awaitPrinted(READY, LONGEST_START);
        Processes.kill(PayaraServer.recordIn(home).survivor().orElseThrow());
        assertThat(launcher.awaitEnd(LONGEST_STOP)).isEqualTo(1);
        assertThat(launcher.complained()).contains("The server ended unexpectedly with status 137");
        assertThat(EmbeddedDatabase.leftIn(home).process()).isEmpty();
    }

    private LauncherProcess launch() {
        return LauncherProcess.start(
                Path.of("target/e2e/launcher-said").toAbsolutePath(),
                Map.of(
                        "DUTA_DATA", home.toString(),
                        "DUTA_HTTP_PORT", Integer.toString(port),
                        "DUTA_DEMO", "true"));
    }

    private int status() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
