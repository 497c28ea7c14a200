package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulesIT {

    private final TestDatabase database = TestDatabase.get();

    @AfterEach
    void clear() {
        database.sql("delete from schedule");
    }

    @Test
    void what_is_due_comes_in_the_order_of_its_times() {
        UUID later = scheduled("-1 s");
        UUID earlier = scheduled("-5 s");
        scheduled("1 hour");
        assertThat(due(10)).containsExactly(earlier, later);
        assertThat(due(1)).containsExactly(earlier);
    }

    @Test
    void the_wait_for_the_next_one_ends_when_it_is_due() {
        assertThat(untilNext()).isEqualTo(1_000);
        scheduled("1 hour");
        assertThat(untilNext()).isEqualTo(1_000);
        scheduled("-1 s");
        assertThat(untilNext()).isZero();
    }

    @Test
    void whoever_publishes_waits_until_what_is_due_is_live() throws Exception {
        UUID post = scheduled("-1 s");
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        try {
            Future<JournalEntry> appended =
                    colleague.submit(() -> append(PostFixture.draft(database)));
            assertThatThrownBy(() -> appended.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            JournalEntry scheduled =
                    database.inTransaction(
                            entities -> {
                                Journal journal = journal(entities);
                                journal.begin(journal.announce());
                                Schedule schedule = entities.find(Schedule.class, post);
                                JournalEntry entry =
                                        journal.write(
                                                JournalOp.PUBLISHED,
                                                post,
                                                1,
                                                null,
                                                schedule.dueAt());
                                entities.remove(schedule);
                                return entry;
                            });
            assertThat(appended.get(60, TimeUnit.SECONDS).sequence())
                    .isGreaterThan(scheduled.sequence());
        } finally {
            colleague.shutdownNow();
        }
    }

    @Test
    void what_failed_holds_up_nobody_and_gives_way_for_ever_longer() {
        UUID post = scheduled("-1 s");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        database.doInTransaction(
                entities -> entities.find(Schedule.class, post).failed("no room", now));
        assertThat(due(10)).isEmpty();
        assertThat(find(post).nextTryAt()).isEqualTo(now.plusSeconds(10));
        assertThat(find(post).failure()).isEqualTo("no room");
        assertThat(find(post).toldAt(now)).isEqualTo(now);
        assertThat(append(PostFixture.draft(database)).sequence()).isPositive();
        for (int i = 0; i < 40; i++) {
            database.doInTransaction(
                    entities -> entities.find(Schedule.class, post).failed("no room", now));
        }
        assertThat(find(post).nextTryAt()).isEqualTo(now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void the_time_that_is_told_is_the_one_asked_for_and_never_before_the_entry_before() {
        Instant last = append(PostFixture.draft(database)).at();
        assertThat(written(last.plusSeconds(2)).at()).isEqualTo(last.plusSeconds(2));
        assertThat(written(last.minusSeconds(60)).at()).isEqualTo(last.plusSeconds(2));
    }

    @Test
    void a_time_that_comes_while_somebody_waits_for_their_turn_isnt_overtaken() {
        scheduled("-3 s");
        Instant due = find(due(1).get(0)).dueAt();
        Instant told =
                database.inTransaction(
                        entities ->
                                schedules(entities)
                                        .notAfterWhatIsDue(UUID.randomUUID(), Instant.now()));
        assertThat(told).isEqualTo(due);
    }

    @Test
    void a_post_isnt_in_its_own_way() {
        UUID post = scheduled("-3 s");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant told =
                database.inTransaction(
                        entities -> schedules(entities).notAfterWhatIsDue(post, now));
        assertThat(told).isEqualTo(now);
    }

    private JournalEntry written(Instant at) {
        UUID post = PostFixture.draft(database);
        return database.inTransaction(
                entities -> journal(entities).write(JournalOp.PUBLISHED, post, 1, null, at));
    }

    private JournalEntry append(UUID post) {
        return database.inTransaction(
                entities -> journal(entities).append(JournalOp.PUBLISHED, post, 1, null));
    }

    private UUID scheduled(String from) {
        UUID post = PostFixture.draft(database);
        database.sql(
                ("insert into schedule select '%s', 1, date_trunc('second', now() + interval '%s'),"
                                + " 'Asia/Jakarta', null, '%s', now(), 0,"
                                + " date_trunc('second', now() + interval '%s')")
                        .formatted(post, from, PostFixture.WRITER, from));
        return post;
    }

    private List<UUID> due(int limit) {
        return database.inTransaction(entities -> schedules(entities).due(limit));
    }

    private long untilNext() {
        return database.inTransaction(entities -> schedules(entities).untilNext(1_000));
    }

    private Schedule find(UUID post) {
        return database.inTransaction(
                entities -> Objects.requireNonNull(entities.find(Schedule.class, post)));
    }

    private Journal journal(EntityManager entities) {
        return JournalFixture.in(database, entities, Clock.systemUTC());
    }

    private static Schedules schedules(EntityManager entities) {
        Schedules schedules = new Schedules();
        schedules.entities = entities;
        return schedules;
    }
}
