package org.duta.ejb.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.alert.OwedFinder.Owed;
import org.duta.ejb.audit.AuditLog;
import org.duta.ejb.coedit.NobodyListens;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.kernel.Wired;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.RevisionsFixture;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.ShowingFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.post.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertIT {

    private static final Actor DUTY = holding("duty", "hq-press", Role.DUTY);
    private static final Actor EDITOR = holding("editor", "fixture", Role.EDITOR);

    private final TestDatabase database = TestDatabase.get();
    private final UUID post = alert();

    AlertIT() {
        for (String handle : List.of("duty", "editor")) {
            database.sql(
                    "insert into person values ('%s', '%1$s', 'unused', 'id') on conflict do nothing"
                            .formatted(handle));
        }
    }

    @Test
    void what_is_raised_is_public_at_once_and_its_confirmation_is_owed() {
        raise();
        assertThat(shown().awaitingConfirmation()).isTrue();
        assertThat(owed()).singleElement().extracting(Owed::overdue).isEqualTo(false);
        assertThat(journal()).isEqualTo("PUBLISHED");
    }

    @Test
    void a_confirmation_ends_the_debt_and_is_told_in_the_journal_as_published() {
        raise();
        long before = shown().sequence();
        confirm(EDITOR, shown().contentHash());
        assertThat(shown().awaitingConfirmation()).isFalse();
        assertThat(shown().sequence()).isGreaterThan(before);
        assertThat(owed()).isEmpty();
        assertThat(journal()).isEqualTo("PUBLISHED, PUBLISHED");
    }

    @Test
    void neither_whoever_raised_it_nor_a_writer_confirms_it_nor_another_revision() {
        raise();
        String hash = shown().contentHash();
        assertThatThrownBy(() -> confirm(DUTY, hash))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("raised-it");
        Actor hand = holding(PostFixture.WRITER, "fixture", Role.EDITOR);
        assertThatThrownBy(() -> confirm(hand, hash))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("four-eyes");
        Actor writer = holding("editor", "fixture", Role.WRITER);
        assertThatThrownBy(() -> confirm(writer, hash)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> confirm(EDITOR, "0".repeat(64))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> confirm(EDITOR, null)).isInstanceOf(Invalid.class);
        assertThat(shown().awaitingConfirmation()).isTrue();
    }

    @Test
    void whoever_isnt_on_duty_raises_nothing_and_nobody_raises_what_they_didnt_see() {
        assertThatThrownBy(() -> raise(EDITOR, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> raise(DUTY, "0".repeat(64)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("stale-draft");
        assertThat(journal()).isEmpty();
    }

    @Test
    void an_overdue_confirmation_is_told_once_and_the_alert_stays_up() {
        raise();
        database.sql(
                "update confirmation set due_at = now() - interval '1 s' where post_id = '"
                        + post
                        + "'");
        assertThat(owed()).singleElement().extracting(Owed::overdue).isEqualTo(true);
        assertThat(tellOverdue()).isOne();
        assertThat(tellOverdue()).isZero();
        assertThat(
                        number(
                                "select count(*) from audit_entry where act ="
                                        + " 'post.confirmation-overdue' and actor = 'duty' and"
                                        + " cast(details as jsonb) ->> 'edition' = '1' and"
                                        + " cast(cast(details as jsonb) ->> 'due' as timestamptz)"
                                        + " = (select due_at from confirmation where post_id = '"
                                        + post
                                        + "') and subject = 'post:"
                                        + post
                                        + "'"))
                .isOne();
        assertThat(shown().withdrawn()).isFalse();
        confirm(EDITOR, shown().contentHash());
        assertThat(owed()).isEmpty();
    }

    @Test
    void what_was_taken_down_is_owed_by_nobody() {
        raise();
        database.sql(
                "update publication set withdrawn_at = now(), withdrawal_reason = 'r' where"
                        + " post_id = '"
                        + post
                        + "'");
        database.sql(
                "update confirmation set due_at = now() - interval '1 s' where post_id = '"
                        + post
                        + "'");
        assertThat(owed()).isEmpty();
        assertThat(tellOverdue()).isZero();
    }

    @Test
    void a_rule_is_changed_from_the_version_that_was_seen() {
        Actor admin = holding("admin", "hq-press", Role.ADMIN);
        assertThatThrownBy(() -> changeRule(EDITOR, 0, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> changeRule(admin, 0, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> changeRule(admin, 0, 1441)).isInstanceOf(Invalid.class);
        changeRule(admin, 0, 10);
        assertThatThrownBy(() -> changeRule(admin, 0, 20)).isInstanceOf(Conflict.class);
        database.sql("update alert_rule set minutes = 30, version = 0");
    }

    private UUID alert() {
        UUID id = PostFixture.draft(database);
        database.sql("update post set kind = 'ALERT', slug = '%s' where id = '%1$s'".formatted(id));
        return id;
    }

    private void raise() {
        raise(DUTY, null);
    }

    private void raise(Actor actor, @Nullable String hash) {
        database.doInTransaction(
                entities -> {
                    RaiseAlert raise = new RaiseAlert();
                    raise.posts = posts(entities);
                    raise.revisions = RevisionsFixture.in(entities);
                    raise.showEdition = ShowingFixture.in(database, entities);
                    raise.confirmations = confirmations(entities);
                    raise.rules = rules(entities);
                    raise.clock = Clock.systemUTC();
                    raise.events = new NobodyListens();
                    raise.raise(actor, post, hash, null);
                });
    }

    private void confirm(Actor actor, @Nullable String hash) {
        database.doInTransaction(
                entities -> {
                    ConfirmAlert confirm = new ConfirmAlert();
                    confirm.posts = posts(entities);
                    confirm.revisions = RevisionsFixture.in(entities);
                    confirm.publications = ShowingFixture.publications(entities);
                    confirm.journal = ShowingFixture.journal(database, entities);
                    confirm.confirmations = confirmations(entities);
                    confirm.clock = Clock.systemUTC();
                    confirm.events = new NobodyListens();
                    confirm.confirm(actor, post, hash, "Dibaca.");
                });
    }

    /** How many of this post's were told. */
    private long tellOverdue() {
        long before = told();
        database.doInTransaction(
                entities ->
                        Wired.on(entities, Clock.systemUTC())
                                .observedBy(AuditLog.class)
                                .get(TellOverdue.class)
                                .tell());
        return told() - before;
    }

    private long told() {
        return number(
                "select count(*) from confirmation where overdue_told_at is not null and post_id ="
                        + " '"
                        + post
                        + "'");
    }

    private void changeRule(Actor actor, long version, int minutes) {
        database.doInTransaction(
                entities -> {
                    ChangeAlertRule change = new ChangeAlertRule();
                    change.rules = rules(entities);
                    change.events = new NobodyListens();
                    change.change(actor, version, minutes);
                });
    }

    private PublishedPost shown() {
        return database.inTransaction(
                entities -> ShowingFixture.finder(entities).find(post).orElseThrow());
    }

    private List<Owed> owed() {
        return database.inTransaction(
                entities ->
                        OwedFixture.finder(entities, Clock.systemUTC()).all().stream()
                                .filter(one -> one.postId().equals(post))
                                .toList());
    }

    /** What the journal says of the post, oldest first. */
    private String journal() {
        return database.inTransaction(
                entities ->
                        (String)
                                entities.createNativeQuery(
                                                "select coalesce(string_agg(op, ', ' order by"
                                                        + " sequence), '') from journal_entry where"
                                                        + " post_id = ?1")
                                        .setParameter(1, post)
                                        .getSingleResult());
    }

    private long number(String sql) {
        return database.inTransaction(
                entities -> (Long) entities.createNativeQuery(sql).getSingleResult());
    }

    private static Confirmations confirmations(EntityManager entities) {
        Confirmations confirmations = new Confirmations();
        confirmations.entities = entities;
        return confirmations;
    }

    private static AlertRules rules(EntityManager entities) {
        AlertRules rules = new AlertRules();
        rules.entities = entities;
        return rules;
    }

    private static Posts posts(EntityManager entities) {
        return new Posts() {
            @Override
            public Post lock(Actor actor, UUID id) {
                return entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
            }
        };
    }

    private static Actor holding(String handle, String mission, Role role) {
        return new Actor(handle, handle, List.of(new Membership(mission, role)));
    }
}
