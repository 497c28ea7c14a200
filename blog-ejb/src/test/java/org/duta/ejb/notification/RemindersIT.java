package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duta.ejb.review.ClaimStep;
import org.duta.ejb.review.SendBackPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What time tells: reminders, what is overdue, and the letter of the day, each once. */
class RemindersIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Bureau bureau = new Bureau();
    private final Carrier carrier = new Carrier(bureau);

    @BeforeEach
    void open() {
        bureau.open();
        bureau.database.sql("update review set state = 'RECALLED' where state = 'OPEN'");
    }

    @AfterEach
    void close() {
        bureau.clock = Clock.systemUTC();
        bureau.close();
    }

    @Test
    void whoever_may_decide_is_reminded_once_when_a_quarter_of_the_time_is_left() {
        bureau.submitted();
        later(Duration.ofHours(17));
        remindOnTwoNodes();
        assertThat(bureau.told("edo")).containsExactly("YOUR_TURN");
        later(Duration.ofHours(19));
        remindOnTwoNodes();
        remindOnTwoNodes();
        assertThat(bureau.told("edo")).containsExactly("DUE_SOON", "YOUR_TURN");
        assertThat(bureau.told("desi")).isEmpty();
    }

    @Test
    void of_a_claimed_step_its_claimant_alone_is_reminded() {
        UUID post = bureau.submitted();
        bureau.act(wired -> wired.get(ClaimStep.class).claim(Bureau.actor(wired, "edo"), post));
        later(Duration.ofHours(19));
        remindOnTwoNodes();
        assertThat(bureau.everybodyTold()).containsExactly("edo DUE_SOON", "edo YOUR_TURN");
    }

    @Test
    void what_is_overdue_is_told_once_to_whoever_may_decide_it_and_to_the_desk() {
        UUID post = bureau.submitted();
        bureau.act(wired -> wired.get(ClaimStep.class).claim(Bureau.actor(wired, "edo"), post));
        later(Duration.ofHours(25));
        remindOnTwoNodes();
        remindOnTwoNodes();
        assertThat(bureau.everybodyTold())
                .containsExactly("edo OVERDUE", "edo YOUR_TURN", "erna OVERDUE", "desi OVERDUE");
    }

    @Test
    void what_was_decided_reminds_nobody() {
        UUID post = bureau.submitted();
        bureau.approve("edo", post);
        later(Duration.ofHours(25));
        remindOnTwoNodes();
        assertThat(bureau.told("erna")).isEmpty();
    }

    @Test
    void a_stand_in_is_told_once_of_what_is_open_when_an_absence_begins() {
        bureau.submit(bureau.draftWith("wira"));
        bureau.submitted();
        UUID claimed = bureau.draftWith("wira");
        bureau.submit(claimed);
        bureau.act(wired -> wired.get(ClaimStep.class).claim(Bureau.actor(wired, "edo"), claimed));
        away("now() + interval '1 hour'");
        tellOnTwoNodes();
        assertThat(bureau.told("wati")).as("before it begins").isEmpty();
        bureau.database.sql("update absence set begins_at = now() - interval '1 minute'");
        tellOnTwoNodes();
        tellOnTwoNodes();
        assertThat(bureau.told("wati"))
                .as("not of what she had a hand in, nor of what somebody has claimed")
                .containsExactly("YOUR_TURN");
        assertThat(bureau.unread("wati").get(0).actor()).isNull();
        assertThat(letterCount("wati")).isEqualTo(1);
        assertThat(bureau.told("edo")).hasSize(3);
    }

    @Test
    void what_was_submitted_just_before_an_absence_and_committed_after_is_told_too() {
        away("now() - interval '1 minute'");
        tellOnTwoNodes();
        UUID late = bureau.draftWith("wira");
        bureau.submit(late);
        bureau.database.sql("delete from letter; delete from notification");
        tellOnTwoNodes();
        assertThat(bureau.told("wati")).containsExactly("YOUR_TURN");
    }

    @Test
    void an_absence_that_began_a_while_ago_is_looked_at_no_more() {
        away("now() - interval '6 minutes'");
        tellOnTwoNodes();
        bureau.submit(bureau.draftWith("wira"));
        bureau.database.sql("delete from letter; delete from notification");
        tellOnTwoNodes();
        assertThat(bureau.everybodyTold()).isEmpty();
    }

    private void away(String from) {
        bureau.database.sql(
                "insert into absence select gen_random_uuid(), 'edo', 'wati', "
                        + from
                        + ", now() + interval '1 day'");
    }

    private void tellOnTwoNodes() {
        onTwoNodes(() -> bureau.act(wired -> wired.get(TellStandIns.class).tell()));
    }

    private long letterCount(String person) {
        return bureau.database.inTransaction(
                entities ->
                        ((Number)
                                        entities.createNativeQuery(
                                                        "select count(*) from letter where"
                                                                + " person_handle = ?1")
                                                .setParameter(1, person)
                                                .getSingleResult())
                                .longValue());
    }

    @Test
    void everything_of_a_day_comes_in_one_letter_at_seven_where_one_works() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        at(day, LocalTime.of(6, 0));
        approvedPost();
        approvedPost();
        write();
        assertThat(letters("wati")).isEmpty();
        at(day, LocalTime.of(7, 0));
        approvedPost();
        onTwoNodes(this::write);
        assertThat(letters("wati")).containsExactly(day.toString());
        at(day, LocalTime.of(23, 0));
        write();
        assertThat(letters("wati")).hasSize(1);
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken).filteredOn(letter -> letter.contains("To: wati@")).hasSize(1);
            assertThat(server.taken)
                    .anyMatch(letter -> letter.contains("Subject: 2 pemberitahuan dari Duta"));
        }
        at(day.plusDays(1), LocalTime.of(7, 1));
        write();
        write();
        assertThat(letters("wati")).containsExactly(day.toString(), day.plusDays(1).toString());
        at(day.plusDays(2), LocalTime.of(7, 1));
        write();
        assertThat(letters("wati")).hasSize(2);
    }

    @Test
    void what_was_read_needs_no_letter() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        at(day, LocalTime.of(6, 0));
        approvedPost();
        bureau.act(
                wired -> wired.get(Notifications.class).markAllRead(Bureau.actor(wired, "wati")));
        at(day, LocalTime.of(8, 0));
        write();
        assertThat(letters("wati")).isEmpty();
        assertThat(letters("wira")).hasSize(1);
    }

    @Test
    void what_comes_back_is_written_of_at_once_and_never_again_in_the_letter_of_the_day() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        at(day, LocalTime.of(6, 0));
        UUID post = bureau.submitted();
        bureau.act(
                wired ->
                        wired.get(SendBackPost.class)
                                .sendBack(Bureau.actor(wired, "edo"), post, "Singkatkan."));
        at(day, LocalTime.of(8, 0));
        write();
        assertThat(letters("wati")).isEmpty();
    }

    private void approvedPost() {
        bureau.approve("edo", bureau.submitted());
    }

    private void write() {
        bureau.act(wired -> wired.get(WriteDailyLetters.class).write());
    }

    private void remindOnTwoNodes() {
        onTwoNodes(() -> bureau.act(wired -> wired.get(RemindDeciders.class).remind()));
    }

    private static void onTwoNodes(Runnable work) {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> once =
                    () -> {
                        work.run();
                        return true;
                    };
            for (var done : nodes.invokeAll(List.of(once, once))) {
                assertThat(done.get()).isTrue();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            nodes.shutdownNow();
        }
    }

    /** The days of a person's daily letters. */
    private List<String> letters(String person) {
        return bureau.database.inTransaction(
                entities ->
                        ((List<?>)
                                        entities.createNativeQuery(
                                                        "select cast(day as text) from letter where"
                                                                + " person_handle = ?1 and day is"
                                                                + " not null order by day")
                                                .setParameter(1, person)
                                                .getResultList())
                                .stream().map(String::valueOf).toList());
    }

    private void later(Duration by) {
        bureau.clock = Clock.offset(Clock.systemUTC(), by);
    }

    private void at(LocalDate day, LocalTime time) {
        Instant instant = day.atTime(time).atZone(JAKARTA).toInstant();
        bureau.clock = Clock.fixed(instant, ZoneOffset.UTC);
    }
}
