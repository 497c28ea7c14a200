package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Three nodes, two of them with clocks that are five minutes off, and a thousand posts due at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleKillE2E {

    private static final int POSTS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** The node that writes the journal at this moment, by the port of its connection. */
    private static final String WRITER =
            "select coalesce(max(a.client_port), 0) from pg_locks l join pg_stat_activity a using (pid)"
                    + " where l.relation = 'journal_head'::regclass and l.granted"
                    + " and l.mode = 'RowExclusiveLock'";

    private final DutaServer first = DutaServer.own("schedule-kill", java.util.Map.of());
    private final DutaServer ahead =
            DutaServer.beside(first, "schedule-kill-ahead", Faketime.off("+5m"));
    private final DutaServer behind =
            DutaServer.beside(first, "schedule-kill-behind", Faketime.off("-5m"));
    private final SignedIn ayu = Api.of(first).signedIn("ayu");
    private final SignedIn gita = Api.of(first).signedIn("gita");

    @AfterAll
    void stop() {
        behind.close();
        ahead.close();
        first.close();
    }

    @Test
    @Order(1)
    void a_clock_that_is_wrong_changes_no_time() {
        assumeTrue(Faketime.isInstalled(), "libfaketime isn't installed");
        for (DutaServer node : List.of(ahead, first, behind)) {
            long before = now();
            String id = Api.of(node).signedIn("ayu").begins(NewDraft.in("tokyo"));
            long begun =
                    number(
                            "select extract(epoch from max(at))::bigint from audit_entry"
                                    + " where subject = 'post:"
                                    + id
                                    + "'");
            assertThat(begun).isBetween(before, now());
        }
        assertThat(unordered("audit_entry")).isZero();
    }

    @Test
    @Order(2)
    void a_thousand_that_are_due_at_once_go_live_once_each_though_a_node_dies() {
        long after = number("select sequence from journal_head");
        Instant due = Instant.ofEpochSecond(now() + 20);
        scheduleAThousand(due);
        Pause.until(PATIENCE, () -> live(after) > 100, () -> "live: " + live(after));
        DutaServer killed = killWhoeverWrites();
        long died = now() - due.getEpochSecond();
        long left = POSTS - live(after);
        Pause.until(PATIENCE, () -> live(after) == POSTS, () -> "live: " + live(after));

        assertThat(left).as("the node died in the middle").isPositive();
        assertThat(
                        number(
                                "select count(distinct post_id) from journal_entry where sequence > "
                                        + after))
                .isEqualTo(POSTS);
        assertThat(number("select max(sequence) - " + after + " from journal_entry"))
                .isEqualTo(POSTS);
        assertThat(
                        number(
                                "select count(*) from publication where published_at = to_timestamp(%d)"
                                        .formatted(due.getEpochSecond())))
                .isEqualTo(POSTS);
        assertThat(
                        number(
                                "select count(*) from journal_entry where sequence > %d and at <> to_timestamp(%d)"
                                        .formatted(after, due.getEpochSecond())))
                .isZero();
        assertThat(number("select count(*) from schedule")).isZero();
        assertThat(number("select count(*) from edition where state = 'SCHEDULED'")).isZero();
        assertThat(
                        number(
                                "select count(distinct subject) from audit_entry where act = 'post.fell-due'"))
                .isEqualTo(POSTS);
        assertThat(number("select count(*) from audit_entry where act = 'post.fell-due'"))
                .isEqualTo(POSTS);
        assertThat(unordered("journal_entry")).isZero();
        System.out.printf(
                "%d posts due at once on three nodes, the writing one (%s) killed %d s after their time with %d to go: the last was live %d s after its time, %d s after the node's death%n",
                POSTS, killed.home().getFileName(), died, left, latest(), latest() - died);
    }

    @Test
    @Order(3)
    void what_fell_due_while_no_node_ran_is_done_at_the_start_with_the_time_that_was_asked_for() {
        if (!first.isAlive()) {
            first.startAgain();
        }
        String id = approved();
        gita.triesToSchedule(id, SignedIn.inWholeSeconds(Duration.ofSeconds(15)), null).expect(200);
        String at = gita.sees(id).getJsonObject("scheduled").getString("at");
        List.of(first, ahead, behind).forEach(DutaServer::kill);
        Pause.until(
                PATIENCE,
                () -> now() > Instant.parse(at).getEpochSecond() + 5,
                () -> "the time never came");
        first.startAgain();
        Pause.until(
                PATIENCE,
                () -> gita.sees(id).getString("state").equals("LIVE"),
                () -> "never live");
        assertThat(
                        Api.of(first)
                                .get("/api/v1/posts/" + id)
                                .expect(200)
                                .json()
                                .getString("publishedAt"))
                .isEqualTo(at);
        assertThat(latest()).isGreaterThanOrEqualTo(5);
    }

    private String approved() {
        String id = ayu.begins(NewDraft.in("tokyo"));
        ayu.makes("submit", id);
        gita.makes("approve", id);
        return id;
    }

    /** One is scheduled as people do it; the others are copies of its rows. */
    private void scheduleAThousand(Instant due) {
        String id = approved();
        gita.triesToSchedule(id, due.toString(), null).expect(200);
        String copies =
                """
                create temporary table copies as select n, gen_random_uuid() post, gen_random_uuid() edition,
                    gen_random_uuid() revision, gen_random_uuid() review from generate_series(2, %2$d) n;
                insert into post select (jsonb_populate_record(p, jsonb_build_object('id', c.post,
                    'working_edition', c.edition, 'translation_group', c.post))).*
                    from post p, copies c where p.id = '%1$s';
                insert into edition select (jsonb_populate_record(e, jsonb_build_object('id', c.edition,
                    'post_id', c.post, 'title', e.title || ' ' || n))).*
                    from edition e, copies c where e.post_id = '%1$s';
                insert into revision select (jsonb_populate_record(r, jsonb_build_object('id', c.revision,
                    'post_id', c.post, 'edition_id', c.edition, 'title', r.title || ' ' || n))).*
                    from revision r, copies c where r.post_id = '%1$s';
                insert into review select (jsonb_populate_record(r, jsonb_build_object('id', c.review,
                    'post_id', c.post, 'revision_id', c.revision))).*
                    from review r, copies c where r.post_id = '%1$s';
                insert into review_step select (jsonb_populate_record(s, jsonb_build_object(
                    'id', gen_random_uuid(), 'review_id', c.review))).*
                    from review_step s join review r on r.id = s.review_id, copies c where r.post_id = '%1$s';
                insert into schedule select (jsonb_populate_record(s, jsonb_build_object('post_id', c.post))).*
                    from schedule s, copies c where s.post_id = '%1$s';
                """
                        .formatted(id, POSTS);
        Sql.run(first, copies);
    }

    private DutaServer killWhoeverWrites() {
        AtomicReference<@Nullable DutaServer> writer = new AtomicReference<>();
        Pause.until(
                PATIENCE,
                () -> {
                    int port = (int) number(WRITER);
                    Stream.of(first, ahead, behind)
                            .filter(node -> ListeningSockets.hasConnectionFrom(port, node.pid()))
                            .forEach(writer::set);
                    return writer.get() != null;
                },
                () -> "nobody writes");
        DutaServer killed = Objects.requireNonNull(writer.get());
        killed.kill();
        return killed;
    }

    private long live(long after) {
        return number("select count(*) from journal_entry where sequence > " + after);
    }

    /** Seconds after its time that the latest of all went live. */
    private long latest() {
        return number(
                "select max((details::jsonb ->> 'late-seconds')::bigint) from audit_entry"
                        + " where act = 'post.fell-due'");
    }

    /** Entries with a time before that of the entry before them. */
    private long unordered(String table) {
        return number(
                ("select count(*) from (select at < lag(at) over (order by sequence) wrong from %s)"
                                + " x where wrong")
                        .formatted(table));
    }

    private long now() {
        return number("select extract(epoch from clock_timestamp())::bigint");
    }

    private long number(String query) {
        return Sql.number(first, query);
    }
}
