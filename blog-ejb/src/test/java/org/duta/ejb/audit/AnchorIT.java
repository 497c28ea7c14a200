package org.duta.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.Anchors.AnchorBreak;
import org.duta.model.audit.AuditChain.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorIT {

    private final TestDatabase database = TestDatabase.get();

    private final Path folder;
    private final TrailFixture trail;

    AnchorIT(@TempDir Path folder) {
        this.folder = folder;
        this.trail = new TrailFixture(database, folder);
    }

    @AfterEach
    void startAnew() {
        trail.startAnew();
    }

    @Test
    void an_empty_trail_isnt_anchored() {
        assertThat(trail.anchorIfDue()).isEmpty();
    }

    @Test
    void a_line_is_written_a_day_after_the_last_one_and_the_trail_tells_of_it() {
        trail.keep("ayu", "thing:1");
        Anchor first = trail.anchorIfDue().orElseThrow();
        assertThat(first.at()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(first.head().sequence()).isEqualTo(1);

        trail.now(trail.now().plus(Duration.ofHours(23)));
        assertThat(trail.anchorIfDue()).isEmpty();
        trail.now(trail.now().plus(Duration.ofHours(1)));
        Anchor second = trail.anchorIfDue().orElseThrow();
        assertThat(second.previous()).isEqualTo(first.digest());
        assertThat(trail.anchors().read().lines()).containsExactly(first.line(), second.line());
        assertThat(second.head().sequence()).as("the entry of the first anchor").isEqualTo(2);
        assertThat(verify().whole()).isTrue();
        assertThat(verify().fitting()).isEqualTo(second);
    }

    @Test
    void a_clock_that_was_put_back_by_days_stops_nothing() {
        trail.keep("ayu", "thing:1");
        assertThat(trail.anchorIfDue()).isPresent();
        trail.now(trail.now().minus(Duration.ofDays(30)));
        assertThat(trail.anchorIfDue()).isPresent();
    }

    @Test
    void while_another_node_writes_this_one_doesnt() {
        trail.keep("ayu", "thing:1");
        database.doInTransaction(
                entities -> {
                    assertThat(trail.writeAnchor(entities).writeIfDue()).isPresent();
                    trail.now(trail.now().plus(Duration.ofDays(2)));
                    assertThat(trail.anchorIfDue()).isEmpty();
                });
        assertThat(trail.anchorIfDue()).isPresent();
    }

    @Test
    void what_a_crash_left_of_a_line_is_cut_off_and_the_line_is_written_anew() throws IOException {
        trail.keep("ayu", "thing:1");
        Anchor first = trail.anchorIfDue().orElseThrow();
        Files.writeString(
                file(),
                "{\"anchor\":\"2\",\"at",
                StandardCharsets.US_ASCII,
                StandardOpenOption.APPEND);
        assertThat(trail.anchors().read().torn()).isEqualTo("{\"anchor\":\"2\",\"at");
        assertThat(verify().whole()).as("a torn line is no tampering").isTrue();

        trail.now(trail.now().plus(Duration.ofDays(1)));
        Anchor second = trail.anchorIfDue().orElseThrow();
        assertThat(trail.anchors().read())
                .isEqualTo(new AnchorFolder.Written(List.of(first.line(), second.line()), ""));
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void a_trail_that_was_rewritten_since_isnt_signed() {
        trail.keep("ayu", "thing:1");
        assertThat(trail.anchorIfDue()).isPresent();
        trail.startAnew();
        trail.keep("bima", "thing:1");
        trail.now(trail.now().plus(Duration.ofDays(1)));
        assertThatThrownBy(trail::anchorIfDue)
                .hasMessageContaining("Entry 1 of the audit trail isn't what was anchored");
        assertThat(trail.anchors().read().lines()).hasSize(1);
    }

    @Test
    void an_anchor_that_cant_be_written_is_said_and_leaves_no_entry() throws IOException {
        trail.keep("ayu", "thing:1");
        Files.writeString(folder.resolve("anchors"), "not a folder");
        assertThatThrownBy(trail::anchorIfDue).isInstanceOf(UncheckedIOException.class);
        assertThat(verify(Anchors.NONE).entries()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_gone_is_missed() throws IOException {
        trail.keep("ayu", "thing:1");
        assertThat(trail.anchorIfDue()).isPresent();
        Files.delete(file());
        assertThat(verify().anchorBreak())
                .isEqualTo(
                        new AnchorBreak(1, "a line is missing that entry 2 of the trail tells of"));
    }

    private Path file() {
        return folder.resolve("anchors/anchors.jsonl");
    }

    private Findings verify() {
        return verify(trail.anchors().anchors(trail.anchors().keysBeside()));
    }

    private Findings verify(Anchors anchors) {
        try (Connection connection = database.dataSource().getConnection()) {
            return VerifyAudit.verify(connection, anchors);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
