package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.duta.ejb.kernel.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubStoreIT {

    private final TestDatabase database = TestDatabase.get();

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void what_is_missing_altered_or_left_over_is_named() throws IOException, SQLException {
        DiskStore store = new DiskStore(folder.resolve("store"));
        String whole = record(store.put(file("whole")));
        String missing = record(store.put(file("missing")));
        String altered = record(store.put(file("altered")));
        String orphaned = store.put(file("orphaned"));
        store.put(file("arriving"));
        Files.delete(place(missing));
        Files.writeString(place(altered), "alteREd");
        Files.setLastModifiedTime(
                place(orphaned), FileTime.from(Instant.now().minusSeconds(7_200)));
        try (Connection connection = database.dataSource().getConnection()) {
            ScrubStore.Findings findings = ScrubStore.scrub(connection, store);
            assertThat(findings.missing()).contains(missing).doesNotContain(whole);
            assertThat(findings.altered()).containsExactly(altered);
            assertThat(findings.orphaned()).containsExactly(orphaned);
            assertThat(findings.clean()).isFalse();
            assertThat(findings.lines()).contains("altered " + altered, "orphaned " + orphaned);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(text), text + Instant.now());
    }

    private Path place(String sha256) {
        return folder.resolve("store")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private String record(String sha256) {
        database.sql("insert into media_blob values ('" + sha256 + "', 1, now())");
        return sha256;
    }
}
