package org.duta.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private final Path folder;

    ProcessRecordTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLivingProcessIsFoundAgain() {
        ProcessRecord record = new ProcessRecord(folder.resolve("run/x.pid"), "java");
        record.write(ProcessHandle.current());
        assertThat(record.survivor()).contains(ProcessHandle.current());
    }

    @Test
    void aProcessWithAnotherCommandThatGotTheSameNumberIsLeftAlone() {
        ProcessRecord record =
                new ProcessRecord(folder.resolve("x.pid"), "-Dduta.domain=/elsewhere");
        record.write(ProcessHandle.current());
        assertThat(record.survivor()).isEmpty();
    }

    @Test
    void aProcessThatStartedAtAnotherTimeAndGotTheSameNumberIsLeftAlone() throws IOException {
        Path file = folder.resolve("x.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");
        assertThat(new ProcessRecord(file, "java").survivor()).isEmpty();
    }

    @Test
    void aTornOrMissingRecordNamesNobody() throws IOException {
        Path file = folder.resolve("x.pid");
        assertThat(new ProcessRecord(file, "java").survivor()).isEmpty();
        Files.writeString(file, "12");
        assertThat(new ProcessRecord(file, "java").survivor()).isEmpty();
        Files.writeString(file, "nonsense\nnonsense\n");
        assertThat(new ProcessRecord(file, "java").survivor()).isEmpty();
    }
}
