package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duta.ejb.coedit.NobodyListens;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.post.Posts;
import org.duta.ejb.publication.proof.LiveFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.kernel.Invalid;
import org.duta.model.post.Post;
import org.duta.model.publication.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalIT {

    private static final Actor EDITOR =
            new Actor("editor", "An Editor", List.of(new Membership("fixture", Role.EDITOR)));

    private final TestDatabase database = TestDatabase.get();
    private final LiveFixture live = new LiveFixture(database);
    private final UUID post = live.live("Keliru.");
    private final UUID other = live.live("Betul.");

    @Test
    void a_post_that_is_taken_down_meanwhile_takes_no_place() throws Exception {
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        try {
            Future<?> second =
                    database.inTransaction(
                            first -> {
                                withdraw(first, other, null);
                                Future<?> begun = colleague.submit(() -> withdraw(post, other));
                                awaitTheirTurn();
                                return begun;
                            });
            assertThatThrownBy(() -> second.get(60, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("replacement-withdrawn");
        } finally {
            colleague.shutdownNow();
        }
        assertThat(shown(post).withdrawn()).isFalse();
    }

    @Test
    void a_live_post_takes_the_place_and_the_journal_says_so() {
        withdraw(post, other);
        assertThat(last(post).replacementId()).isEqualTo(other);
        assertThat(Objects.requireNonNull(shown(post).withdrawal()).replacement())
                .extracting(PublishedPost.Replacement::id)
                .isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"'  Ternyata benar. ',Ternyata benar.", "'  ',", "'',", ","})
    void a_note_is_kept_without_the_blanks_around_it(
            @Nullable String typed, @Nullable String kept) {
        withdraw(post, null);
        database.doInTransaction(entities -> restore(entities, typed));
        assertThat(last(post).note()).isEqualTo(kept);
    }

    private void withdraw(UUID id, @Nullable UUID replacement) {
        database.doInTransaction(entities -> withdraw(entities, id, replacement));
    }

    private void withdraw(EntityManager entities, UUID id, @Nullable UUID replacement) {
        WithdrawPost withdrawPost = new WithdrawPost();
        withdrawPost.posts = posts(entities);
        withdrawPost.publications = publications(entities);
        withdrawPost.journal = journal(entities);
        withdrawPost.replacements = new Replacements();
        withdrawPost.replacements.posts = finder(entities);
        withdrawPost.clock = Clock.systemUTC();
        withdrawPost.events = new NobodyListens();
        withdrawPost.withdraw(
                EDITOR, id, "Keliru.", replacement == null ? null : replacement.toString());
    }

    private void restore(EntityManager entities, @Nullable String note) {
        RestorePost restorePost = new RestorePost();
        restorePost.posts = posts(entities);
        restorePost.publications = publications(entities);
        restorePost.journal = journal(entities);
        restorePost.clock = Clock.systemUTC();
        restorePost.events = new NobodyListens();
        restorePost.restore(EDITOR, post, note);
    }

    /** Until somebody waits for the journal's head. */
    private void awaitTheirTurn() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            while (!isTrue(statement, "select exists (select from pg_locks where not granted)")) {
                assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
                Thread.sleep(20);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private PublishedPost shown(UUID id) {
        return database.inTransaction(entities -> finder(entities).find(id).orElseThrow());
    }

    private JournalEntry last(UUID id) {
        return database.inTransaction(
                entities ->
                        entities.createQuery(
                                        "select e from JournalEntry e where e.postId = :post"
                                                + " order by e.sequence desc",
                                        JournalEntry.class)
                                .setParameter("post", id)
                                .setMaxResults(1)
                                .getSingleResult());
    }

    private Journal journal(EntityManager entities) {
        return JournalFixture.in(database, entities, Clock.systemUTC());
    }

    private static Posts posts(EntityManager entities) {
        return new Posts() {
            @Override
            public Post lock(Actor actor, UUID id) {
                return entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
            }
        };
    }

    private static Publications publications(EntityManager entities) {
        Publications publications = new Publications();
        publications.entities = entities;
        return publications;
    }

    private static PublishedPostFinder finder(EntityManager entities) {
        PublishedPostFinder finder = new PublishedPostFinder();
        finder.entities = entities;
        return finder;
    }
}
