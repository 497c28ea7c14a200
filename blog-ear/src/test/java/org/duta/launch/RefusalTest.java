package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a launch ends at once: each time one sentence, no stack trace, status 1. */
class RefusalTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path folder;

    RefusalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theHttpPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refusal(Map.of("DUTA_HTTP_PORT", port)))
                    .contains("Port " + port + " on 127.0.0.1 can't be used", "DUTA_HTTP_PORT");
        }
    }

    @Test
    void theDatabasePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(refusal(Map.of("DUTA_DB_PORT", port)))
                    .contains("Port " + port + " on 127.0.0.1 can't be used", "DUTA_DB_PORT");
        }
    }

    @Test
    void anotherDutaRunsOnTheFolder() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder held = DataFolder.open(data, Progress.silent())) {
            assertThat(refusal(Map.of()))
                    .contains(
                            "Another Duta (process %d) is already running on %s"
                                    .formatted(ProcessHandle.current().pid(), held.path()));
        }
    }

    @Test
    void theFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(refusal(Map.of("DUTA_DATA", file.resolve("data").toString())))
                .contains("can't be written", "DUTA_DATA");
    }

    @Test
    void theDatabaseOfOnesOwnCannotBeReached() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:%d/duta".formatted(Ports.free());
        assertThat(refusal(Map.of("DUTA_DB_URL", url)))
                .contains("The database at " + url + " can't be reached", "DUTA_DB_USER");
    }

    @Test
    void rootHasNoUserNamespaces() throws Exception {
        assumeTrue(
                Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")),
                "only root needs them");
        // Without unshare on the path none can be had.
        assertThat(refusal(Map.of("PATH", folder.toString()))).contains("user namespace");
    }

    @Test
    void aValueMakesNoSense() throws Exception {
        assertThat(refusal(Map.of("DUTA_HTTP_PORT", "http")))
                .contains("DUTA_HTTP_PORT is \"http\": it must be a whole number from 1 to 65535.");
    }

    @Test
    void theDiskIsFull() {
        assertThatThrownBy(() -> DataFolder.requireSpace(folder, 500L << 20))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("Only 500 MB are free in " + folder)
                .hasMessageContaining("DUTA_DATA");
    }

    private String refusal(Map<String, String> more) throws InterruptedException, IOException {
        Map<String, String> environment = new HashMap<>(more);
        environment.putIfAbsent("DUTA_HTTP_PORT", Integer.toString(Ports.free()));
        environment.putIfAbsent("DUTA_DATA", folder.resolve("data").toString());
        LauncherProcess launcher = LauncherProcess.start(folder.resolve("said"), environment);
        assertThat(launcher.awaitEnd(LONGEST)).as(launcher.complained()).isEqualTo(1);
        assertThat(launcher.complained().strip().lines()).hasSize(1);
        return launcher.complained();
    }
}
