package org.duta.ejb.audit;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.audit.Anchor;
import org.duta.model.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A trail on the test database and its anchors in a folder, wired by hand, on a clock of its own.
 */
public final class TrailFixture {

    public static final Instant BEGUN = Instant.parse("2026-11-24T09:00:00.123Z");

    private final TestDatabase database;
    private final Path folder;
    private Clock clock = Clock.fixed(BEGUN, ZoneOffset.UTC);

    private record Done(
            String actor,
            String act,
            String subject,
            @Nullable String fromState,
            @Nullable String toState,
            Map<String, String> details)
            implements Recorded {}

    /**
     * @param folder of the anchors and the keys
     */
    public TrailFixture(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        startAnew();
    }

    public void startAnew() {
        database.sql(
                "alter table audit_entry disable trigger all; delete from audit_entry;"
                        + " alter table audit_entry enable trigger all;"
                        + " update audit_head set sequence = 0, hash = repeat('0', 64)");
    }

    public void now(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    public Instant now() {
        return clock.instant();
    }

    AnchorFolder anchors() {
        return new AnchorFolder(settings().anchorsFolder());
    }

    AuditSettings settings() {
        return new AuditSettings() {
            @Override
            public Path anchorsFolder() {
                return folder.resolve("anchors");
            }

            @Override
            public Path keysFolder() {
                return folder.resolve("keys");
            }
        };
    }

    void keep(String actor, String subject) {
        keep(actor, "test.done", subject);
    }

    public void keep(String actor, String act, String subject) {
        Done done = new Done(actor, act, subject, null, "DRAFT", Map.of("word", "\"ā\u2028"));
        database.doInTransaction(entities -> log(entities).keep(done));
    }

    Optional<Anchor> anchorIfDue() {
        return database.inTransaction(entities -> writeAnchor(entities).writeIfDue());
    }

    WriteAnchor writeAnchor(EntityManager entities) {
        AnchorKeys keys = new AnchorKeys();
        keys.settings = settings();
        WriteAnchor write = new WriteAnchor();
        write.entities = entities;
        write.settings = settings();
        write.keys = keys;
        write.clock = clock;
        write.events = kept(log(entities));
        return write;
    }

    private AuditLog log(EntityManager entities) {
        AuditLog log = new AuditLog();
        log.entities = entities;
        log.clock = clock;
        return log;
    }

    /** Hands what is fired to the log, as the container does. */
    @SuppressWarnings("unchecked")
    private static Event<Recorded> kept(AuditLog log) {
        return (Event<Recorded>)
                Proxy.newProxyInstance(
                        TrailFixture.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (event, method, arguments) -> {
                            log.keep((Recorded) arguments[0]);
                            return null;
                        });
    }
}
