package org.duta.ejb.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.post.Post;
import org.junit.jupiter.api.Test;

class DebtsIT {

    private final TestDatabase database = TestDatabase.get();
    private final VersionsFixture versions = new VersionsFixture();

    @Test
    void a_correction_opens_exactly_one_debt_in_each_of_the_others() {
        versions.correct(versions.source, "Satu.\n\nTiga.\n");
        database.doInTransaction(entities -> versions.tellOfEdition(entities, versions.source));
        for (UUID version : List.of(versions.english, versions.arabic)) {
            assertThat(versions.debtsOf(version))
                    .singleElement()
                    .satisfies(
                            debt -> {
                                assertThat(debt.causeId()).isEqualTo(versions.source);
                                assertThat(debt.edition()).isEqualTo(2);
                                assertThat(debt.declared()).isFalse();
                            });
        }
        assertThat(versions.debtsOf(versions.source)).isEmpty();
    }

    @Test
    void a_translation_that_is_corrected_is_owed_to_by_its_source_too() {
        versions.correct(versions.english, "Another version.");
        assertThat(versions.debtsOf(versions.source)).hasSize(1);
        assertThat(versions.debtsOf(versions.arabic)).hasSize(1);
        assertThat(versions.debtsOf(versions.english)).isEmpty();
    }

    @Test
    void an_edition_with_the_same_words_opens_none() {
        versions.correct(versions.source, "Satu.\n\nDua.\n");
        assertThat(versions.debtsOf(versions.english)).isEmpty();
    }

    @Test
    void what_a_draft_has_followed_is_settled_when_readers_see_it_and_passes_nothing_on() {
        versions.correct(versions.source, "Satu.\n\nTiga.\n");
        versions.startEdition(versions.english);
        versions.followAll(versions.english);
        assertThat(versions.debtsOf(versions.english)).singleElement().matches(Debt::declared);
        versions.publishDraft(versions.english, "Three.");
        assertThat(versions.debtsOf(versions.english)).isEmpty();
        assertThat(versions.debtsOf(versions.source)).isEmpty();
        assertThat(versions.debtsOf(versions.arabic)).hasSize(1);
        assertThat(versions.isCurrent(versions.english)).isTrue();
    }

    @Test
    void the_last_passage_that_is_followed_is_all_of_them() {
        versions.correct(versions.source, "Satu lagi.\n\nDua lagi.\n");
        versions.startEdition(versions.english);
        versions.follow(versions.english, 2);
        assertThat(versions.debtsOf(versions.english)).noneMatch(Debt::declared);
        assertThat(versions.isCurrent(versions.english)).isFalse();
        versions.follow(versions.english, 3);
        assertThat(versions.debtsOf(versions.english)).allMatch(Debt::declared);
        assertThat(versions.isCurrent(versions.english)).isTrue();
    }

    @Test
    void whoever_gives_the_draft_up_owes_again() {
        versions.correct(versions.source, "Satu.\n\nTiga.\n");
        versions.startEdition(versions.english);
        versions.followAll(versions.english);
        versions.discard(versions.english);
        assertThat(versions.debtsOf(versions.english)).noneMatch(Debt::declared);
        assertThat(versions.isCurrent(versions.english)).isFalse();
    }

    @Test
    void nothing_is_followed_where_there_is_no_draft() {
        versions.correct(versions.source, "Satu.\n\nTiga.\n");
        assertThatThrownBy(() -> versions.followAll(versions.english)).isInstanceOf(Conflict.class);
    }

    @Test
    void an_editor_says_that_nothing_has_to_change_and_why() {
        versions.correct(versions.source, "Satu.\n\nTiga.\n");
        long seen = versions.debtsOf(versions.english).get(0).sequence();
        assertThatThrownBy(() -> versions.leaveAsItIs(versions.english, seen, " "))
                .isInstanceOf(Invalid.class);
        versions.correct(versions.source, "Satu.\n\nEmpat.\n");
        assertThatThrownBy(() -> versions.leaveAsItIs(versions.english, seen, "A typo."))
                .isInstanceOf(Conflict.class);
        assertThat(versions.debtsOf(versions.english)).hasSize(2);
        versions.leaveAsItIs(
                versions.english, versions.debtsOf(versions.english).get(0).sequence(), "A typo.");
        assertThat(versions.debtsOf(versions.english)).isEmpty();
        assertThat(versions.isCurrent(versions.english)).isTrue();
        assertThat(versions.debtsOf(versions.arabic)).hasSize(2);
    }

    @Test
    void a_withdrawal_is_owed_until_it_is_followed_or_taken_back() {
        versions.withdraw(versions.source);
        assertThat(versions.debtsOf(versions.english))
                .singleElement()
                .matches(Debt::isWithdrawal)
                .matches(debt -> "Keliru.".equals(debt.note()));
        versions.withdraw(versions.english);
        assertThat(versions.debtsOf(versions.english)).isEmpty();
        assertThat(versions.debtsOf(versions.arabic)).hasSize(1);
        versions.restore(versions.source);
        assertThat(versions.debtsOf(versions.arabic)).isEmpty();
    }

    @Test
    void two_versions_that_are_corrected_at_once_owe_each_other_once() throws Exception {
        CyclicBarrier bothLocked = new CyclicBarrier(2);
        ExecutorService desk = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = desk.submit(() -> correctTogether(versions.source, bothLocked));
            Future<?> second = desk.submit(() -> correctTogether(versions.english, bothLocked));
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);
        } finally {
            desk.shutdownNow();
        }
        assertThat(versions.debtsOf(versions.source)).hasSize(1);
        assertThat(versions.debtsOf(versions.english)).hasSize(1);
        assertThat(versions.debtsOf(versions.arabic)).hasSize(2);
    }

    /** Each has its own post locked before either owes anything to the other. */
    private void correctTogether(UUID post, CyclicBarrier bothLocked) {
        versions.prepare(post);
        database.doInTransaction(
                entities -> {
                    entities.find(Post.class, post, LockModeType.PESSIMISTIC_WRITE);
                    await(bothLocked);
                    versions.tellOfEdition(entities, post);
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
