package org.duta.ejb.publication.proof;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.duta.ejb.kernel.PostFixture;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.Slug;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.RevisionContent;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Publication;
import org.duta.model.render.Rendered;

/** Live posts for tests, put there without a word to anybody who signs. */
public final class LiveFixture {

    private final TestDatabase database;

    public LiveFixture(TestDatabase database) {
        this.database = database;
    }

    /** A post with one live edition of this text. */
    public UUID live(String text) {
        return live(text, (publication, revision) -> {});
    }

    /**
     * @param signing what else happens in the transaction that publishes
     */
    UUID live(String text, Signing signing) {
        UUID id = PostFixture.draft(database);
        database.doInTransaction(entities -> publish(entities, id, text, signing));
        return id;
    }

    /** The same without a transaction's end. */
    void publish(EntityManager entities, UUID id, String text, Signing signing) {
        Post post = entities.find(Post.class, id);
        Revision revision = approved(post, text);
        entities.persist(revision);
        JournalEntry entry = append(entities, revision);
        post.goLive(Move.PUBLISH, new Slug(id.toString()), entry.at());
        Publication shown = entities.find(Publication.class, id);
        if (shown == null) {
            shown = new Publication(revision, rendered(text), id.toString(), id, entry);
            entities.persist(shown);
        } else {
            shown.replace(revision, rendered(text), id.toString(), entry);
        }
        signing.accept(shown, revision);
    }

    /** The next edition of a live post. */
    public void correct(UUID id, String text) {
        startEdition(id);
        publishDraft(id, text);
    }

    public void startEdition(UUID id) {
        database.doInTransaction(
                entities -> entities.find(Post.class, id).startEdition(List.of(), PostFixture.NOW));
    }

    /** Makes the draft of a live post's next edition live with this text. */
    public void publishDraft(UUID id, String text) {
        database.doInTransaction(
                entities -> publish(entities, id, text, (publication, revision) -> {}));
    }

    /** See {@link #live(String, Signing)}. */
    interface Signing extends BiConsumer<Publication, Revision> {}

    private static Revision approved(Post post, String text) {
        Instant now = PostFixture.NOW;
        post.writeText(PostFixture.WRITER, text, now);
        RevisionContent content =
                new RevisionContent(
                        "Judul",
                        "Ringkasan",
                        text,
                        "id",
                        post.kind(),
                        post.mission(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("ID"));
        Revision revision = post.submit(PostFixture.WRITER, content, now);
        post.approve(true, now);
        return revision;
    }

    private static JournalEntry append(EntityManager entities, Revision revision) {
        long sequence =
                (Long)
                        entities.createNativeQuery(
                                        "update journal_head set sequence = sequence + 1"
                                                + " returning sequence")
                                .getSingleResult();
        JournalOp op = revision.editionNumber() == 1 ? JournalOp.PUBLISHED : JournalOp.CORRECTED;
        JournalEntry entry =
                new JournalEntry(
                        sequence,
                        op,
                        revision.postId(),
                        revision.editionNumber(),
                        PostFixture.NOW.plusSeconds(sequence),
                        null);
        entities.persist(entry);
        return entry;
    }

    private static Rendered rendered(String text) {
        return new Rendered("<p>" + text + "</p>\n", text, true);
    }
}
