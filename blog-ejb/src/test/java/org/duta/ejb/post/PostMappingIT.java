package org.duta.ejb.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.post.Author;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.junit.jupiter.api.Test;

class PostMappingIT {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void a_draft_comes_back_as_it_was_kept() {
        UUID id = PostFixture.draft(database);
        database.doInTransaction(
                entities -> {
                    Post post = entities.find(Post.class, id);
                    assertThat(post.state()).isEqualTo(EditionState.DRAFT);
                    assertThat(post.current().text()).isEqualTo("Satu, dua.");
                    assertThat(post.current().hands()).containsExactly("fixture-writer");
                    assertThat(post.current().typedBy()).containsEntry("fixture-writer", 10);
                    assertThat(post.live()).isNull();
                });
    }

    @Test
    void a_revision_keeps_its_hash_through_the_database() {
        UUID id = PostFixture.draft(database);
        String hash = database.inTransaction(entities -> freeze(entities, id).hash());
        database.doInTransaction(
                entities -> {
                    Revision revision = revisionOf(entities, id);
                    assertThat(revision.hash()).isEqualTo(hash);
                    assertThat(revision.content().hash()).isEqualTo(hash);
                });
    }

    @Test
    void the_database_refuses_to_change_a_revision() {
        UUID id = PostFixture.draft(database);
        database.doInTransaction(entities -> freeze(entities, id));
        assertThatThrownBy(
                        () ->
                                database.sql(
                                        "update revision set text = 'x' where post_id = '"
                                                + id
                                                + "'"))
                .hasMessageContaining("never changes");
    }

    @Test
    void every_change_makes_a_new_version() {
        UUID id = PostFixture.draft(database);
        long first = versionOf(id);
        database.doInTransaction(
                entities ->
                        entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE)
                                .writeText(
                                        "fixture-writer", "Tiga.", PostFixture.NOW.plusMillis(1)));
        assertThat(versionOf(id)).isGreaterThan(first);
    }

    private long versionOf(UUID id) {
        return database.inTransaction(entities -> entities.find(Post.class, id).version());
    }

    private static Revision freeze(jakarta.persistence.EntityManager entities, UUID id) {
        Post post = entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
        RevisionContent content =
                new RevisionContent(
                        "Judul \u202e\uD83D\uDE00",
                        "",
                        "Satu\u0001\n\"dua\"",
                        "id",
                        post.kind(),
                        post.mission(),
                        List.of(),
                        List.of(new Author("fixture-writer", "A \"Writer\"", "fixture")),
                        List.of("culture"),
                        List.of("ID"));
        Revision revision = post.submit("fixture-writer", content, PostFixture.NOW);
        entities.persist(revision);
        return revision;
    }

    private static Revision revisionOf(jakarta.persistence.EntityManager entities, UUID id) {
        return entities.createQuery(
                        "select r from Revision r where r.postId = :post", Revision.class)
                .setParameter("post", id)
                .getSingleResult();
    }

    @Test
    void a_post_that_is_locked_for_a_change_may_be_referred_to() throws Exception {
        UUID id = PostFixture.draft(database);
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        try {
            database.doInTransaction(
                    entities -> {
                        entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
                        Future<?> reading =
                                colleague.submit(
                                        () ->
                                                database.sql(
                                                        "insert into reading values ('%s', '%s', 1, now())"
                                                                .formatted(
                                                                        PostFixture.WRITER, id)));
                        assertThat(reading).succeedsWithin(60, TimeUnit.SECONDS);
                    });
        } finally {
            colleague.shutdownNow();
        }
    }
}
