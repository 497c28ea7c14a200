package org.duta.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.audit.Anchors;
import org.duta.model.audit.AuditChain;
import org.duta.model.kernel.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    private final TestDatabase database = TestDatabase.get();

    private record Tested(String actor, String subject) implements Recorded {
        @Override
        public String act() {
            return "test.done";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("word", "\"ā\u2028");
        }
    }

    @BeforeEach
    void writeFive() {
        for (int i = 0; i < 5; i++) {
            keep("thing:" + i);
        }
    }

    @AfterEach
    void startAnew() {
        tamper("delete from audit_entry");
        database.sql("update audit_head set sequence = 0, hash = repeat('0', 64)");
    }

    @Test
    void a_trail_that_nobody_touched_is_whole() {
        assertThat(check()).isNull();
    }

    @Test
    void the_database_itself_refuses_a_change() {
        assertThatThrownBy(() -> database.sql("update audit_entry set actor = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from audit_entry"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("truncate audit_entry"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_changed_entry_is_found() {
        tamper("update audit_entry set actor = 'somebody else' where sequence = 3");
        assertThat(check()).isEqualTo(new AuditChain.Break(3, "its content was changed"));
    }

    @Test
    void a_removed_entry_is_found() {
        tamper("delete from audit_entry where sequence = 2");
        assertThat(check()).isEqualTo(new AuditChain.Break(2, "an entry is missing here"));
    }

    @Test
    void a_cut_end_is_found() {
        tamper("delete from audit_entry where sequence > 3");
        assertThat(check()).isEqualTo(new AuditChain.Break(4, "the end of the trail is missing"));
    }

    @Test
    void entries_that_changed_places_are_found() {
        tamper(
                "update audit_entry set sequence = -1 where sequence = 2;"
                        + " update audit_entry set sequence = 2 where sequence = 4;"
                        + " update audit_entry set sequence = 4 where sequence = -1");
        assertThat(check())
                .isEqualTo(new AuditChain.Break(2, "it doesn't follow the entry before it"));
    }

    private void keep(String subject) {
        database.doInTransaction(
                entities -> {
                    AuditLog log = new AuditLog();
                    log.entities = entities;
                    log.clock = Clock.tickMillis(ZoneOffset.UTC);
                    log.keep(new Tested("tester", subject));
                });
    }

    private AuditChain.@Nullable Break check() {
        try (Connection connection = database.dataSource().getConnection()) {
            return VerifyAudit.verify(connection, Anchors.NONE).firstBreak();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As somebody who owns the database could: with the trigger switched off. */
    private void tamper(String statement) {
        database.sql(
                "alter table audit_entry disable trigger all; "
                        + statement
                        + "; alter table audit_entry enable trigger all");
    }
}
