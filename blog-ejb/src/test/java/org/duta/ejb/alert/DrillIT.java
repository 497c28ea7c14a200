package org.duta.ejb.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duta.ejb.alert.DrillFinder.DrillRun;
import org.duta.ejb.alert.DrillFinder.Outcome;
import org.duta.ejb.audit.AuditLog;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.post.DiscardDraft;
import org.duta.ejb.publication.PublishPost;
import org.duta.ejb.publication.ShowEdition;
import org.duta.ejb.publication.ShowingFixture;
import org.duta.ejb.review.SubmitPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drills: everything is done as in earnest, and nothing of it is public. */
class DrillIT {

    private static final Actor DUTY = holding("drill-duty", "hq-press", Role.DUTY);
    private static final Actor EDITOR = holding("drill-editor", "fixture", Role.EDITOR);

    /** Every table of which readers get anything, with what says that it has changed. */
    private static final String PUBLIC =
            "select concat_ws(' ', (select sequence from journal_head), (select count(*) from"
                    + " journal_entry), (select count(*) from publication), (select count(*) from"
                    + " schedule))";

    private final TestDatabase database = TestDatabase.get();
    private final UUID post = PostFixture.draft(database);
    private String before = "";

    @BeforeEach
    void practise() {
        for (Actor person : List.of(DUTY, EDITOR)) {
            database.sql(
                    "insert into person values ('%s', '%1$s', 'unused', 'id') on conflict do nothing"
                            .formatted(person.handle()));
        }
        database.sql(
                "alter table post disable trigger post_drill; update post set kind = 'ALERT',"
                        + " drill = true where id = '"
                        + post
                        + "'; alter table post enable trigger post_drill");
        before = text(PUBLIC);
    }

    @AfterEach
    void nothingOfItIsPublic() {
        assertThat(text(PUBLIC)).isEqualTo(before);
        assertThat(text("select count(*) from post where live_edition is not null and drill"))
                .isEqualTo("0");
    }

    @Test
    void what_is_raised_for_practice_is_owed_and_confirmed_by_a_second_person() {
        raise();
        assertThat(run().outcome()).isEqualTo(Outcome.AWAITED);
        assertThat(run().minutes()).isNull();
        assertThatThrownBy(() -> confirm(DUTY)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> confirm(EDITOR, "0".repeat(64))).isInstanceOf(Conflict.class);
        confirm(EDITOR);
        assertThat(run().outcome()).isEqualTo(Outcome.IN_TIME);
        assertThat(run().confirmedBy()).isEqualTo(EDITOR.handle());
        assertThat(run().minutes()).isZero();
        assertThat(acts()).isEqualTo("post.drill-raised, post.drill-confirmed");
    }

    @Test
    void alerts_in_earnest_and_drills_are_owed_apart() {
        raise();
        assertThat(
                        database.<List<UUID>>inTransaction(
                                entities ->
                                        OwedFixture.finder(entities, Clock.systemUTC())
                                                .all()
                                                .stream()
                                                .map(OwedFinder.Owed::postId)
                                                .toList()))
                .doesNotContain(post);
        assertThat(recent()).extracting(DrillRun::postId).contains(post);
    }

    @Test
    void an_overdue_drill_is_told_to_the_trail_once_and_how_long_it_took_is_kept() {
        raise();
        database.sql(
                "update confirmation set raised_at = now() - interval '45 min', due_at = now() -"
                        + " interval '15 min' where post_id = '"
                        + post
                        + "'");
        assertThat(run().outcome()).isEqualTo(Outcome.OVERDUE);
        act(wired -> wired.get(TellOverdue.class).tell());
        act(wired -> wired.get(TellOverdue.class).tell());
        assertThat(acts()).isEqualTo("post.drill-raised, post.drill-overdue");
        confirm(EDITOR);
        assertThat(run().outcome()).isEqualTo(Outcome.LATE);
        assertThat(run().minutes()).isEqualTo(45);
    }

    @Test
    void one_that_is_given_up_is_owed_by_nobody() {
        raise();
        act(wired -> wired.get(DiscardDraft.class).discard(EDITOR, post));
        database.sql(
                "update confirmation set due_at = now() - interval '1 s' where post_id = '"
                        + post
                        + "'");
        act(wired -> wired.get(TellOverdue.class).tell());
        assertThat(run().outcome()).isEqualTo(Outcome.GIVEN_UP);
        assertThat(acts()).isEqualTo("post.drill-raised, post.edition-discarded");
    }

    @Test
    void nobody_submits_or_publishes_a_drill() {
        assertThatThrownBy(() -> act(wired -> wired.get(SubmitPost.class).submit(EDITOR, post)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("not-in-drill");
        raise();
        assertThatThrownBy(
                        () ->
                                act(
                                        wired ->
                                                wired.get(PublishPost.class)
                                                        .publish(EDITOR, post, null, null)))
                .isInstanceOf(Conflict.class);
        assertThat(acts()).isEqualTo("post.drill-raised");
    }

    @Test
    void the_database_lets_nothing_of_a_drill_become_public() {
        String id = "'" + post + "'";
        refused(
                "insert into journal_entry values (-1, 'PUBLISHED', " + id + ", 1, now(), null)",
                "Nothing of a drill is public");
        refused(
                "insert into schedule values ("
                        + id
                        + ", 1, now(), 'UTC', null, 'drill-duty', now(), 0, now(), null)",
                "Nothing of a drill is public");
        refused(
                "insert into publication (post_id, mission, slug, translation_group, edition,"
                        + " revision_id, content_hash, title, summary, text, html, excerpt, language,"
                        + " kind, contributors, authors, topics, countries, published_at,"
                        + " updated_at, first_sequence, sequence, tokens) values ("
                        + id
                        + ", 'fixture', 'x', "
                        + id
                        + ", 1, "
                        + id
                        + ", '', '', '', '', '', '', 'id', 'ALERT', '{}', '[]', '{}', '{}', now(),"
                        + " now(), 1, 1, '{}')",
                "Nothing of a drill is public");
        refused(
                "update post set live_edition = working_edition where id = " + id,
                "drill_is_never_live");
        refused("update post set slug = 'x' where id = " + id, "drill_is_never_live");
        refused("update post set kind = 'STORY' where id = " + id, "drill_is_alert");
        refused("update post set drill = false where id = " + id, "a drill for ever");
    }

    private void refused(String statement, String because) {
        assertThatThrownBy(() -> database.sql(statement))
                .as(statement)
                .hasStackTraceContaining(because);
    }

    private void raise() {
        act(wired -> wired.get(RaiseAlert.class).raise(DUTY, post, null, null));
    }

    private void confirm(Actor actor) {
        confirm(actor, text("select hash from confirmation where post_id = '" + post + "'"));
    }

    private void confirm(Actor actor, @Nullable String hash) {
        act(wired -> wired.get(ConfirmAlert.class).confirm(actor, post, hash, "Dibaca."));
    }

    private void act(Consumer<Wired> deed) {
        database.doInTransaction(
                entities ->
                        deed.accept(
                                Wired.on(entities, Clock.systemUTC())
                                        .with(FaultPoints.class, ShowingFixture.noFaults())
                                        .with(
                                                ShowEdition.class,
                                                ShowingFixture.in(database, entities))
                                        .observedBy(AuditLog.class)));
    }

    private DrillRun run() {
        return database.inTransaction(
                entities ->
                        Wired.on(entities, Clock.systemUTC())
                                .get(DrillFinder.class)
                                .of(post)
                                .orElseThrow());
    }

    private List<DrillRun> recent() {
        return database.inTransaction(
                entities ->
                        Wired.on(entities, Clock.offset(Clock.systemUTC(), Duration.ofDays(200)))
                                .get(DrillFinder.class)
                                .recent());
    }

    /** What the trail says of the post, oldest first. */
    private String acts() {
        return text(
                "select string_agg(act, ', ' order by sequence) from audit_entry where subject ="
                        + " 'post:"
                        + post
                        + "'");
    }

    private String text(String sql) {
        return database.inTransaction(
                entities -> String.valueOf(entities.createNativeQuery(sql).getSingleResult()));
    }

    private static Actor holding(String handle, String mission, Role role) {
        return new Actor(handle, handle, List.of(new Membership(mission, role)));
    }
}
