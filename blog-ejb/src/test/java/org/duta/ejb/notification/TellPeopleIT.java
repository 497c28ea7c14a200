package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.coedit.MarginEvent;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.duta.ejb.post.Posts;
import org.duta.ejb.publication.EmbargoPost;
import org.duta.ejb.publication.PostMissed;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.review.ClaimStep;
import org.duta.ejb.review.RecallPost;
import org.duta.ejb.review.ReleaseStep;
import org.duta.ejb.review.SendBackPost;
import org.duta.ejb.review.SubmitPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what, in the transaction of what they are told of. */
class TellPeopleIT {

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void open() {
        bureau.open();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void whoever_may_decide_the_step_that_is_open_is_told_that_it_is_their_turn() {
        UUID post = bureau.submitted(Bureau.SENSITIVE);
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN", "erna YOUR_TURN");
        Notice notice = bureau.unread("edo").get(0);
        assertThat(notice.title()).isEqualTo("Kopi Gayo & <teh>");
        assertThat(notice.actor()).isEqualTo("Si wira");
        bureau.approve("edo", post);
        assertThat(bureau.everybodyTold()).containsExactly("desi YOUR_TURN");
        bureau.approve("desi", post);
        assertThat(bureau.everybodyTold()).containsExactly("wira APPROVED", "wati APPROVED");
    }

    @Test
    void a_stand_in_is_told_and_whoever_had_a_hand_in_it_is_not() {
        bureau.database.sql(
                "insert into absence select gen_random_uuid(), 'edo', 'wati',"
                        + " now() - interval '1 day', now() + interval '1 day'");
        UUID byBoth = bureau.submitted();
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN", "erna YOUR_TURN");
        bureau.act(
                wired -> wired.get(RecallPost.class).recall(Bureau.actor(wired, "wira"), byBoth));
        assertThat(bureau.everybodyTold()).isEmpty();
        bureau.submit(bureau.draftWith("wira"));
        assertThat(bureau.everybodyTold())
                .containsExactly("wati YOUR_TURN", "edo YOUR_TURN", "erna YOUR_TURN");
    }

    @Test
    void what_is_undone_is_told_to_nobody() {
        UUID post = bureau.draft();
        assertThatThrownBy(
                        () ->
                                bureau.act(
                                        wired -> {
                                            wired.get(SubmitPost.class)
                                                    .submit(Bureau.actor(wired, "wira"), post);
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        assertThat(bureau.everybodyTold()).isEmpty();
    }

    @Test
    void what_another_has_claimed_waits_for_nobody_else_until_it_is_given_back() {
        UUID post = bureau.submitted();
        bureau.act(wired -> wired.get(ClaimStep.class).claim(Bureau.actor(wired, "edo"), post));
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN");
        bureau.act(wired -> wired.get(ReleaseStep.class).release(Bureau.actor(wired, "edo"), post));
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN", "erna YOUR_TURN");
    }

    @Test
    void whoever_had_a_hand_in_it_is_told_that_it_came_back() {
        UUID post = bureau.submitted();
        bureau.act(
                wired ->
                        wired.get(SendBackPost.class)
                                .sendBack(Bureau.actor(wired, "edo"), post, "Singkatkan."));
        assertThat(bureau.everybodyTold()).containsExactly("wira SENT_BACK", "wati SENT_BACK");
    }

    @Test
    void what_goes_live_is_told_to_its_writers_and_to_whoever_set_the_time_that_has_come() {
        UUID post = bureau.draft();
        bureau.act(wired -> wired.announce(PostPublished.by("edo", post, 1, "hash", 1)));
        assertThat(bureau.everybodyTold()).containsExactly("wira LIVE", "wati LIVE");
        bureau.close();
        PostPublished.Due due = new PostPublished.Due(Instant.EPOCH, Duration.ZERO);
        bureau.act(
                wired -> wired.announce(new PostPublished("edo", post, 1, "hash", 1, due, null)));
        assertThat(bureau.everybodyTold()).containsExactly("wira LIVE", "wati LIVE", "edo LIVE");
    }

    @Test
    void what_missed_its_time_is_told_to_whoever_had_set_it_too() {
        UUID post = bureau.draft();
        bureau.act(wired -> wired.announce(new PostMissed("edo", post, 1, Instant.EPOCH)));
        assertThat(bureau.everybodyTold())
                .containsExactly("wira MISSED", "wati MISSED", "edo MISSED");
    }

    @Test
    void a_comment_is_told_to_the_writers_and_to_those_in_its_thread() {
        UUID post = bureau.draft();
        UUID comment = UUID.randomUUID();
        bureau.act(wired -> wired.announce(margin("wira", post, comment, "resolved", "edo")));
        assertThat(bureau.everybodyTold()).isEmpty();
        bureau.database.sql(
                "insert into margin_comment select '"
                        + comment
                        + "', working_edition, 'edo', now(), 'Apa?', null, 0, 1, 'S', false, 0,"
                        + " 'OPEN' from post where id = '"
                        + post
                        + "'; insert into margin_reply values (gen_random_uuid(), '"
                        + comment
                        + "', 'erna', now(), 'Ini.')");
        bureau.act(wired -> wired.announce(margin("wira", post, comment, "replied", "edo")));
        assertThat(bureau.everybodyTold())
                .containsExactly("wati COMMENT", "edo COMMENT", "erna COMMENT");
    }

    @Test
    void whoever_may_not_read_the_post_is_told_nothing_and_shown_no_title() {
        UUID post = bureau.submitted();
        bureau.database.doInTransaction(
                entities -> entities.find(Person.class, "wati").leave("bureau", Role.WRITER));
        try {
            bureau.act(
                    wired ->
                            wired.get(SendBackPost.class)
                                    .sendBack(Bureau.actor(wired, "edo"), post, "Singkatkan."));
            assertThat(bureau.everybodyTold()).containsExactly("wira SENT_BACK");
        } finally {
            bureau.database.doInTransaction(
                    entities -> entities.find(Person.class, "wati").join("bureau", Role.WRITER));
        }
        bureau.database.doInTransaction(
                entities -> entities.find(Person.class, "wira").leave("bureau", Role.WRITER));
        try {
            assertThat(bureau.unread("wira").get(0).title()).isNull();
        } finally {
            bureau.database.doInTransaction(
                    entities -> entities.find(Person.class, "wira").join("bureau", Role.WRITER));
        }
    }

    @Test
    void of_an_embargoed_post_those_on_it_are_told_and_whoever_is_let_in_later() {
        UUID post = bureau.draft();
        embargo(post, List.of("edo"));
        bureau.submit(post);
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN");
        embargo(post, List.of("edo", "erna"));
        assertThat(bureau.everybodyTold()).containsExactly("edo YOUR_TURN", "erna YOUR_TURN");
        embargo(post, List.of("erna"));
        assertThat(bureau.unread("edo").get(0).title()).isNull();
    }

    private void embargo(UUID post, List<String> people) {
        Instant until = bureau.clock.instant().plus(Duration.ofDays(30));
        bureau.act(
                wired -> {
                    Actor wira = Bureau.actor(wired, "wira");
                    wired.get(EmbargoPost.class)
                            .embargo(
                                    wira,
                                    post,
                                    wired.get(Posts.class).read(wira, post).version(),
                                    until.truncatedTo(ChronoUnit.SECONDS).toString(),
                                    null,
                                    people);
                });
    }

    @Test
    void one_is_marked_read_by_the_one_who_was_told_and_all_at_once() {
        bureau.submitted();
        UUID second = bureau.submitted();
        UUID newest = bureau.unread("edo").get(0).id();
        assertThat(bureau.unread("edo").get(0).post()).isEqualTo(second);
        bureau.act(
                wired ->
                        wired.get(Notifications.class)
                                .markRead(Bureau.actor(wired, "erna"), newest));
        assertThat(unread("edo")).isEqualTo(2);
        bureau.act(
                wired ->
                        wired.get(Notifications.class)
                                .markRead(Bureau.actor(wired, "edo"), newest));
        assertThat(unread("edo")).isEqualTo(1);
        bureau.act(wired -> wired.get(Notifications.class).markAllRead(Bureau.actor(wired, "edo")));
        assertThat(unread("edo")).isZero();
        assertThat(unread("erna")).isEqualTo(2);
        assertThat(
                        bureau.<Integer>ask(
                                wired ->
                                        wired.get(NotificationFinder.class)
                                                .of(Bureau.actor(wired, "edo"), false)
                                                .size()))
                .isEqualTo(2);
    }

    private int unread(String handle) {
        return bureau.ask(
                wired -> wired.get(NotificationFinder.class).unread(Bureau.actor(wired, handle)));
    }

    private static MarginEvent margin(
            String actor, UUID post, UUID comment, String what, String author) {
        return new MarginEvent(actor, post, comment, what, author);
    }
}
