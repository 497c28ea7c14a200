package org.duta.ejb.translation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.coedit.NobodyListens;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.post.EditionDiscarded;
import org.duta.ejb.post.Posts;
import org.duta.ejb.post.Revisions;
import org.duta.ejb.publication.PostPublished;
import org.duta.ejb.publication.PostRestored;
import org.duta.ejb.publication.PostWithdrawn;
import org.duta.ejb.publication.proof.LiveFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;

/** A live post and two live versions of it, with what happens to them wired by hand. */
final class VersionsFixture {

    static final Actor EDITOR =
            new Actor(
                    PostFixture.WRITER,
                    "An Editor",
                    List.of(new Membership("fixture", Role.EDITOR)));

    private final TestDatabase database = TestDatabase.get();
    private final LiveFixture live = new LiveFixture(database);
    final UUID source = live.live("Satu.\n\nDua.\n");
    final UUID english = version("en");
    final UUID arabic = version("ar");

    private UUID version(String language) {
        UUID id = live.live("A version.");
        database.sql(
                "update post set translation_group = '%s', language = '%s' where id = '%s'"
                        .formatted(source, language, id));
        database.doInTransaction(
                entities -> {
                    Translation translation =
                            new Translation(
                                    id,
                                    source,
                                    SourceWords.of(entities.find(Post.class, source)),
                                    1);
                    translation.show();
                    translations(entities).add(translation);
                });
        return id;
    }

    /** The next edition goes live, and nobody is told of it yet. */
    void prepare(UUID post) {
        live.correct(post, "Lain.");
    }

    /** The next edition goes live. */
    void correct(UUID post, String text) {
        live.correct(post, text);
        database.doInTransaction(entities -> tellOfEdition(entities, post));
    }

    void tellOfEdition(EntityManager entities, UUID post) {
        int edition = entities.find(Post.class, post).current().number();
        reaction(entities)
                .published(
                        PostPublished.by(
                                PostFixture.WRITER, post, edition, "", sequence(entities, post)));
    }

    void withdraw(UUID post) {
        database.sql(
                ("with head as (update journal_head set sequence = sequence + 1 returning sequence)"
                                + " insert into journal_entry (sequence, op, post_id, edition, at, note)"
                                + " select sequence, 'WITHDRAWN', '%s', 1, now(), 'Keliru.' from head")
                        .formatted(post));
        database.doInTransaction(
                entities ->
                        reaction(entities)
                                .withdrawn(
                                        new PostWithdrawn(
                                                PostFixture.WRITER,
                                                post,
                                                1,
                                                "Keliru.",
                                                null,
                                                sequence(entities, post))));
    }

    void restore(UUID post) {
        database.doInTransaction(
                entities ->
                        reaction(entities)
                                .restored(new PostRestored(PostFixture.WRITER, post, 1, 0)));
    }

    void startEdition(UUID post) {
        live.startEdition(post);
    }

    /** The draft goes live with this text. */
    void publishDraft(UUID post, String text) {
        live.publishDraft(post, text);
        database.doInTransaction(entities -> tellOfEdition(entities, post));
    }

    void discard(UUID post) {
        database.doInTransaction(
                entities -> {
                    entities.find(Post.class, post).discard(PostFixture.NOW);
                    KeepBase keepBase = new KeepBase();
                    keepBase.translations = translations(entities);
                    keepBase.debts = debts(entities);
                    keepBase.discarded(
                            new EditionDiscarded(PostFixture.WRITER, post, 2, EditionState.DRAFT));
                });
    }

    /** Somebody says that the draft has followed everything that there is. */
    void followAll(UUID post) {
        database.doInTransaction(
                entities ->
                        follow(entities)
                                .all(
                                        EDITOR,
                                        post,
                                        token(entities, post),
                                        lastDebt(entities, post)));
    }

    /** The same of one passage, by its place. */
    void follow(UUID post, int place) {
        database.doInTransaction(
                entities -> follow(entities).passage(EDITOR, post, place, token(entities, post)));
    }

    void leaveAsItIs(UUID post, long lastDebt, String note) {
        database.doInTransaction(
                entities -> {
                    LeaveVersionAsItIs leave = new LeaveVersionAsItIs();
                    leave.posts = posts(entities);
                    leave.translations = translations(entities);
                    leave.debts = debts(entities);
                    leave.clock = Clock.systemUTC();
                    leave.events = new NobodyListens();
                    leave.leave(EDITOR, post, token(entities, post), lastDebt, note);
                });
    }

    List<Debt> debtsOf(UUID post) {
        return database.inTransaction(entities -> debts(entities).open(List.of(post)));
    }

    boolean isCurrent(UUID post) {
        return database.inTransaction(
                entities ->
                        translations(entities)
                                .find(post)
                                .orElseThrow()
                                .against(SourceWords.of(entities.find(Post.class, source)))
                                .isCurrent());
    }

    private String token(EntityManager entities, UUID post) {
        return translations(entities)
                .find(post)
                .map(
                        base ->
                                base.against(SourceWords.of(entities.find(Post.class, source)))
                                        .token())
                .orElse("");
    }

    private static long lastDebt(EntityManager entities, UUID post) {
        return debts(entities).open(List.of(post)).stream()
                .mapToLong(Debt::sequence)
                .max()
                .orElse(0);
    }

    private static long sequence(EntityManager entities, UUID post) {
        return (Long)
                entities.createNativeQuery(
                                "select max(sequence) from journal_entry where post_id = ?1")
                        .setParameter(1, post)
                        .getSingleResult();
    }

    private static FollowSource follow(EntityManager entities) {
        FollowSource follow = new FollowSource();
        follow.posts = posts(entities);
        follow.translations = translations(entities);
        follow.debts = debts(entities);
        follow.clock = Clock.systemUTC();
        follow.events = new NobodyListens();
        return follow;
    }

    private static OweWhenAnotherChanges reaction(EntityManager entities) {
        OweWhenAnotherChanges reaction = new OweWhenAnotherChanges();
        reaction.debts = debts(entities);
        reaction.translations = translations(entities);
        reaction.revisions = revisions(entities);
        reaction.clock = Clock.systemUTC();
        return reaction;
    }

    private static Debts debts(EntityManager entities) {
        Debts debts = new Debts();
        debts.entities = entities;
        return debts;
    }

    private static Translations translations(EntityManager entities) {
        Translations translations = new Translations();
        translations.entities = entities;
        translations.revisions = revisions(entities);
        return translations;
    }

    private static Revisions revisions(EntityManager entities) {
        return new Revisions() {
            @Override
            public Optional<Revision> findLatestUpTo(UUID postId, int edition) {
                return entities.createQuery(
                                "select r from Revision r where r.postId = :post"
                                        + " and r.editionNumber <= :edition order by r.number desc",
                                Revision.class)
                        .setParameter("post", postId)
                        .setParameter("edition", edition)
                        .getResultStream()
                        .findFirst();
            }
        };
    }

    private static Posts posts(EntityManager entities) {
        return new Posts() {
            @Override
            public Post lock(Actor actor, UUID id) {
                return entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE);
            }

            @Override
            public Post read(Actor actor, UUID id) {
                return entities.find(Post.class, id);
            }
        };
    }
}
