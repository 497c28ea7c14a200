package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.duta.ejb.kernel.FaultPoints;
import org.duta.model.kernel.Slug;
import org.duta.model.post.Move;
import org.duta.model.post.Post;
import org.duta.model.post.Revision;
import org.duta.model.post.TextRules;
import org.duta.model.publication.JournalEntry;
import org.duta.model.publication.JournalOp;
import org.duta.model.publication.Publication;
import org.duta.model.render.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * Makes a revision what readers see, whether somebody publishes it, its time has come, or it is
 * raised in an emergency.
 */
@Stateless
public class ShowEdition {

    @Inject Publications publications;
    @Inject Journal journal;
    @Inject PostRendering rendering;
    @Inject PostPictures pictures;
    @Inject RegisterDocuments register;
    @Inject FaultPoints faults;

    /** Shows it now. */
    public JournalEntry publish(Post post, Revision revision, @Nullable String note) {
        return now(Move.PUBLISH, post, revision, note);
    }

    /** Shows it now, though nobody has approved it; readers are told that. */
    public JournalEntry raise(Post post, Revision revision, @Nullable String note) {
        JournalEntry entry = now(Move.RAISE, post, revision, note);
        publications.get(post.id()).awaitConfirmation();
        return entry;
    }

    private JournalEntry now(Move move, Post post, Revision revision, @Nullable String note) {
        Rendered rendered = rendered(post, revision);
        Publication shown = publications.find(post.id()).orElse(null);
        JournalEntry entry =
                journal.append(
                        op(shown), post.id(), revision.editionNumber(), noteFor(shown, note));
        return show(move, post, revision, rendered, shown, entry);
    }

    /**
     * Shows it with the journal's head taken.
     *
     * @param at the time that readers are told
     */
    public JournalEntry fallDue(Post post, Revision revision, @Nullable String note, Instant at) {
        Rendered rendered = rendered(post, revision);
        Publication shown = publications.find(post.id()).orElse(null);
        JournalEntry entry =
                journal.write(
                        op(shown), post.id(), revision.editionNumber(), noteFor(shown, note), at);
        return show(Move.FALL_DUE, post, revision, rendered, shown, entry);
    }

    private Rendered rendered(Post post, Revision revision) {
        Rendered rendered = rendering.of(post.id(), revision.content().text(), post.language());
        faults.reach("publish.rendered");
        return rendered;
    }

    private JournalEntry show(
            Move move,
            Post post,
            Revision revision,
            Rendered rendered,
            @Nullable Publication shown,
            JournalEntry entry) {
        faults.reach("publish.journalled");
        Slug slug = publications.slugFor(post);
        post.goLive(move, slug, entry.at());
        if (shown == null) {
            publications.add(
                    new Publication(
                            revision, rendered, slug.value(), post.translationGroup(), entry));
        } else {
            publications.move(shown, post, entry.at());
            shown.replace(revision, rendered, slug.value(), entry);
        }
        pictures.show(post.id(), revision.content().text());
        register.enter(post.id(), revision.content().text(), entry.at());
        faults.reach("publish.shown");
        return entry;
    }

    private static JournalOp op(@Nullable Publication shown) {
        if (shown == null) {
            return JournalOp.PUBLISHED;
        }
        return shown.withdrawn() ? JournalOp.RESTORED : JournalOp.CORRECTED;
    }

    private static @Nullable String noteFor(@Nullable Publication shown, @Nullable String note) {
        return shown == null ? null : TextRules.optional(note);
    }
}
