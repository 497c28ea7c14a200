package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.box.NetworkNamespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedProcessTest {

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    private String run(String... command) throws Exception {
        return new BoundedProcess(folder, Duration.ofSeconds(1)).run(Map.of(), List.of(command));
    }

    @Test
    void it_sees_no_network_but_itself() throws Exception {
        assumeFalse(NetworkNamespace.prefix().isEmpty(), "This kernel gives no network namespace");
        assertThat(run("/bin/cat", "/proc/self/net/dev").lines().filter(line -> line.contains(":")))
                .allMatch(line -> line.strip().startsWith("lo:"));
    }

    @Test
    void it_is_told_nothing_of_us_and_works_in_its_own_folder() throws Exception {
        assertThat(run("/usr/bin/env").lines()).allMatch(line -> line.startsWith("PATH="));
        assertThat(Path.of(run("/bin/pwd").strip()).toRealPath()).isEqualTo(folder.toRealPath());
    }

    @Test
    void it_ends_at_its_bounds() {
        assertThatExceptionOfType(Failed.class).isThrownBy(() -> run("/bin/sleep", "60"));
        assertThatExceptionOfType(Failed.class)
                .isThrownBy(() -> run("/bin/sh", "-c", "while :; do :; done"));
    }
}
