package org.duta.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.duta.ejb.audit.Tamperer.Way;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.AuditChain.Break;
import org.duta.model.audit.AuditChain.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand tamperings by somebody who can do everything but sign. */
class TamperingIT {

    private static final int TAMPERINGS = 1_000;
    private static final long SEED = 20_261_128;
    private static final int DAYS = 10;

    private final TestDatabase database = TestDatabase.get();
    private final Random random = new Random(SEED);

    private final Path folder;
    private final TrailFixture trail;
    private final Anchor newest;
    private final long end;
    private final List<String> keys;

    /** Ten days of a trail, each with its anchor, and a deed that isn't anchored yet. */
    TamperingIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.trail = new TrailFixture(database, folder);
        this.newest = tenDays(trail);
        this.end = newest.head().sequence() + 2;
        this.keys = trail.anchors().keysBeside();
        Files.createDirectories(folder.resolve("copy"));
    }

    private static Anchor tenDays(TrailFixture trail) {
        Anchor last = null;
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i <= day % 5; i++) {
                trail.keep("writer" + i, "thing:" + day + "-" + i);
            }
            last = trail.anchorIfDue().orElseThrow();
            trail.now(trail.now().plus(Duration.ofDays(1)));
        }
        trail.keep("ayu", "thing:after");
        return Objects.requireNonNull(last);
    }

    @AfterEach
    void startAnew() {
        trail.startAnew();
    }

    @Test
    void all_of_them_are_found_and_nothing_is_found_where_nobody_tampered() throws Exception {
        List<String> missed = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(untouched(connection).whole()).isTrue();
            assertThat(untouched(connection).entries()).isEqualTo(end);
            for (int i = 0; i < TAMPERINGS; i++) {
                Way way = Way.values()[i % Way.values().length];
                if (tampered(connection, way).whole()) {
                    missed.add(i + ": " + way);
                }
            }
            assertThat(untouched(connection).whole()).isTrue();
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void a_trail_hashed_anew_is_found_between_the_anchors_that_hold_it() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            Findings findings = tampered(connection, Way.HASH_AND_SIGN_ANEW_WITH_ANOTHER_KEY);
            assertThat(findings.anchorBreak()).isNotNull();
            findings = tampered(connection, Way.EDIT_AND_HASH_ANEW);
            long good = findings.fitting() == null ? 0 : findings.fitting().head().sequence();
            Break found = Objects.requireNonNull(findings.firstBreak());
            assertThat(found.sequence()).isEqualTo(good + 1);
            assertThat(found.what()).contains("was rewritten after 2026-1");
        }
    }

    private Findings untouched(Connection connection) throws SQLException, IOException {
        return findings(connection, copiedAnchors());
    }

    /** As the table's owner can: with the trigger switched off; undone afterwards. */
    private Findings tampered(Connection connection, Way way) throws SQLException, IOException {
        AnchorFolder copied = copiedAnchors();
        connection.setAutoCommit(false);
        try (Statement owner = connection.createStatement()) {
            owner.execute("alter table audit_entry disable trigger all");
            new Tamperer(
                            connection,
                            random,
                            copied.path().resolve("anchors.jsonl"),
                            newest.head().sequence(),
                            end)
                    .tamper(way);
            return findings(connection, copied);
        } finally {
            connection.rollback();
        }
    }

    private Findings findings(Connection connection, AnchorFolder anchors) throws SQLException {
        return VerifyAudit.read(connection, anchors.anchors(keys));
    }

    private AnchorFolder copiedAnchors() throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(
                folder.resolve("anchors/anchors.jsonl"),
                copy.resolve("anchors.jsonl"),
                StandardCopyOption.REPLACE_EXISTING);
        return new AnchorFolder(copy);
    }
}
