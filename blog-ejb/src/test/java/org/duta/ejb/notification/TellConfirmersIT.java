package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.duta.ejb.alert.ConfirmAlert;
import org.duta.ejb.alert.RaiseAlert;
import org.duta.ejb.alert.TellOverdue;
import org.duta.ejb.post.DiscardDraft;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that an alert awaits its confirmation, and that it has it. */
class TellConfirmersIT {

    private final Bureau bureau = new Bureau();
    private final Carrier carrier = new Carrier(bureau);

    @BeforeEach
    void open() {
        bureau.open();
    }

    @AfterEach
    void close() {
        bureau.database.sql(
                "update confirmation set overdue_told_at = now() where overdue_told_at is null"
                        + " and raised_by = 'dian'");
        bureau.close();
    }

    @Test
    void whoever_may_confirm_is_told_of_an_alert_until_somebody_has_and_then_who_raised_it() {
        UUID post = raised(false);
        assertThat(bureau.everybodyTold())
                .containsExactly(
                        "wira LIVE",
                        "wati LIVE",
                        "edo ALERT_RAISED",
                        "erna ALERT_RAISED",
                        "desi ALERT_RAISED");
        assertThat(bureau.unread("edo").get(0).actor()).isEqualTo("Si dian");
        confirm(post);
        assertThat(bureau.everybodyTold())
                .containsExactly("wira LIVE", "wati LIVE", "dian ALERT_CONFIRMED");
        assertThat(bureau.unread("dian").get(0).actor()).isEqualTo("Si edo");
    }

    @Test
    void the_same_people_are_told_once_that_the_time_is_over() {
        overdue(raised(false));
        tellOverdue();
        tellOverdue();
        assertThat(bureau.told("erna")).containsExactlyInAnyOrder("ALERT_RAISED", "ALERT_OVERDUE");
        assertThat(bureau.told("desi")).containsExactlyInAnyOrder("ALERT_RAISED", "ALERT_OVERDUE");
        assertThat(bureau.told("dian")).isEmpty();
        assertThat(bureau.told("wira")).containsExactly("LIVE");
    }

    @Test
    void nobody_is_kept_waiting_for_an_alert_that_was_taken_down() {
        UUID post = raised(false);
        bureau.database.sql(
                "update publication set withdrawn_at = now(), withdrawal_reason = 'r' where"
                        + " post_id = '"
                        + post
                        + "'");
        assertThat(bureau.told("erna")).isEmpty();
    }

    @Test
    void of_a_drill_the_same_is_told_and_every_notice_says_that_it_is_one() {
        UUID post = raised(true);
        overdue(post);
        tellOverdue();
        assertThat(bureau.told("erna")).containsExactlyInAnyOrder("ALERT_RAISED", "ALERT_OVERDUE");
        assertThat(bureau.unread("erna")).allMatch(NotificationFinder.Notice::drill);
        assertThat(bureau.told("wira")).isEmpty();
        confirm(post);
        assertThat(bureau.everybodyTold()).containsExactly("dian ALERT_CONFIRMED");
    }

    @Test
    void a_drill_that_was_given_up_awaits_nobody() {
        UUID post = raised(true);
        bureau.act(
                wired -> wired.get(DiscardDraft.class).discard(Bureau.actor(wired, "edo"), post));
        assertThat(bureau.everybodyTold()).isEmpty();
    }

    @Test
    void a_letter_about_a_drill_goes_out_at_once_and_says_so_in_its_subject_and_its_text()
            throws Exception {
        raised(true);
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(3);
            assertThat(server.taken)
                    .allSatisfy(
                            letter ->
                                    assertThat(letter.replaceAll("\r\n[ \t]", " "))
                                            .contains(
                                                    "Subject: LATIHAN / DRILL: Peringatan menunggu"
                                                            + " konfirmasi: Kopi Gayo")
                                            .contains("Ini hanya latihan"));
        }
    }

    @Test
    void in_an_emergency_nothing_is_put_off_to_the_letter_of_the_day() {
        assertThat(Occasion.values())
                .filteredOn(occasion -> occasion.name().startsWith("ALERT_"))
                .hasSize(3)
                .allMatch(occasion -> occasion.usual() == Mailing.AT_ONCE)
                .noneMatch(occasion -> occasion.mailings().contains(Mailing.DAILY));
        assertThat(Occasion.LIVE.mailings()).contains(Mailing.values());
    }

    private UUID raised(boolean drill) {
        UUID post = bureau.alert(drill);
        bureau.act(
                wired ->
                        wired.get(RaiseAlert.class)
                                .raise(Bureau.actor(wired, "dian"), post, null, null));
        return post;
    }

    private void confirm(UUID post) {
        bureau.act(
                wired ->
                        wired.get(ConfirmAlert.class)
                                .confirm(Bureau.actor(wired, "edo"), post, hash(post), null));
    }

    private String hash(UUID post) {
        return bureau.database.inTransaction(
                entities ->
                        (String)
                                entities.createNativeQuery(
                                                "select hash from confirmation where post_id = ?1")
                                        .setParameter(1, post)
                                        .getSingleResult());
    }

    private void overdue(UUID post) {
        bureau.database.sql(
                "update confirmation set due_at = now() - interval '1 s' where post_id = '"
                        + post
                        + "'");
    }

    private void tellOverdue() {
        bureau.act(wired -> wired.get(TellOverdue.class).tell());
    }
}
