package org.duta.ejb.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.outside.OutsideAnswer;
import org.duta.model.outside.OutsideDecision;
import org.duta.model.outside.OutsideReading;
import org.duta.model.outside.OutsideRequest;
import org.duta.model.post.Post;
import org.duta.model.post.PostKind;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.review.Review;
import org.duta.model.review.ReviewRules;
import org.duta.model.review.RouteFacts;
import org.duta.model.review.RoutePolicy;
import org.junit.jupiter.api.Test;

/** A key opens one revision, until the database's clock or somebody ends it. */
class OutsideReadingsIT {

    private static final String KEY = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    private final TestDatabase database = TestDatabase.get();
    private final UUID postId = PostFixture.draft(database);
    private final String key = KEY + postId;
    private final UUID reviewId = submitted("Satu, dua.");

    OutsideReadingsIT() {
        ask(1, key);
    }

    @Test
    void the_database_knows_the_hash_of_the_key_alone() {
        String kept =
                database.inTransaction(
                        entities ->
                                (String)
                                        entities.createNativeQuery(
                                                        "select cast(r as text) from outside_reading"
                                                                + " r where post_id = ?1")
                                                .setParameter(1, postId)
                                                .getSingleResult());
        assertThat(kept).contains(OutsideReadings.hashOf(key)).doesNotContain(key);
        database.doInTransaction(entities -> assertThat(opened(entities).number()).isEqualTo(1));
        assertThatThrownBy(() -> database.inTransaction(entities -> lock(entities, KEY)))
                .isInstanceOfSatisfying(
                        NotFound.class,
                        none -> assertThat(none.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    @Test
    void its_time_is_over_by_the_databases_clock() {
        database.doInTransaction(entities -> expectOpen(entities));
        database.sql(
                "update outside_reading set expires_at = clock_timestamp() where post_id = '"
                        + postId
                        + "'");
        assertEnded();
    }

    @Test
    void what_is_decided_is_kept_and_revoking_ends_it() {
        database.doInTransaction(
                entities -> {
                    OutsideReading reading = opened(entities);
                    assertThat(reading.open(now(entities))).isTrue();
                    reading.decide(
                            OutsideAnswer.of("object", "Tidak benar.", "Sari"), now(entities));
                });
        database.doInTransaction(
                entities -> {
                    OutsideReading reading = opened(entities);
                    assertThat(reading.decision()).isEqualTo(OutsideDecision.OBJECT);
                    assertThat(reading.comment()).isEqualTo("Tidak benar.");
                    assertThat(reading.openedAt()).isNotNull();
                    reading.revoke(PostFixture.WRITER, review(entities), now(entities));
                });
        assertEnded();
    }

    @Test
    void it_ends_with_the_review_of_its_revision() {
        database.doInTransaction(entities -> review(entities).recall());
        assertEnded();
        submitted("Tiga.");
        assertEnded();
    }

    @Test
    void a_post_lists_who_was_asked_in_the_order_of_the_asking() {
        ask(2, key + "2");
        database.doInTransaction(
                entities -> {
                    assertThat(readings(entities).of(postId))
                            .extracting(OutsideReading::number)
                            .containsExactly(1, 2);
                    assertThat(readings(entities).lock(postId, 2).number()).isEqualTo(2);
                });
        assertThatThrownBy(() -> ask(2, key + "3")).isNotNull();
        assertThatThrownBy(
                        () ->
                                database.inTransaction(
                                        entities -> readings(entities).lock(postId, 9)))
                .isInstanceOf(NotFound.class);
    }

    private void assertEnded() {
        assertThatThrownBy(() -> database.doInTransaction(this::expectOpen))
                .isInstanceOfSatisfying(
                        NotFound.class, gone -> assertThat(gone.problem()).isEqualTo(Problem.GONE));
    }

    private void expectOpen(EntityManager entities) {
        opened(entities).expectOpen(latest(entities), now(entities));
    }

    private OutsideReading opened(EntityManager entities) {
        return lock(entities, key);
    }

    private static OutsideReading lock(EntityManager entities, String key) {
        return readings(entities).lock(key);
    }

    private static OutsideReadings readings(EntityManager entities) {
        OutsideReadings readings = new OutsideReadings();
        readings.entities = entities;
        return readings;
    }

    private static Instant now(EntityManager entities) {
        return ((Timestamp)
                        entities.createNativeQuery("select clock_timestamp()").getSingleResult())
                .toInstant();
    }

    private Review review(EntityManager entities) {
        return entities.find(Review.class, reviewId);
    }

    private Review latest(EntityManager entities) {
        return entities.createQuery(
                        "select r from Review r where r.postId = :post"
                                + " order by r.revisionNumber desc",
                        Review.class)
                .setParameter("post", postId)
                .setMaxResults(1)
                .getSingleResult();
    }

    private void ask(int number, String with) {
        database.doInTransaction(
                entities ->
                        readings(entities)
                                .add(
                                        new OutsideReading(
                                                review(entities),
                                                number,
                                                OutsideRequest.of(
                                                        "Sari", null, "fact-check", "?", "PT1H"),
                                                OutsideReadings.hashOf(with),
                                                PostFixture.WRITER,
                                                now(entities))));
    }

    /** A revision under review, and the id of its review. */
    private UUID submitted(String text) {
        return database.inTransaction(
                entities -> {
                    Post post = entities.find(Post.class, postId);
                    Revision revision =
                            post.submit(PostFixture.WRITER, content(text), now(entities));
                    entities.persist(revision);
                    entities.flush();
                    Review review =
                            new Review(
                                    revision,
                                    RoutePolicy.plan(
                                            new RouteFacts("fixture", List.of(), List.of()),
                                            new ReviewRules(
                                                    Set.of(), Set.of(), Set.of(), Set.of(),
                                                    Map.of())),
                                    now(entities));
                    entities.persist(review);
                    post.recall(now(entities));
                    return review.id();
                });
    }

    private static RevisionContent content(String text) {
        return new RevisionContent(
                "Judul",
                "Ringkasan",
                text,
                "id",
                PostKind.STORY,
                "fixture",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
