package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.duta.ejb.post.CreatePost;
import org.duta.ejb.post.NewPost;
import org.duta.ejb.post.SaveDraft;
import org.duta.model.identity.Actor;
import org.duta.model.post.DetailsChange;
import org.duta.model.post.Faults;

/**
 * What both doors of the workspace, pages and API, call: each use case together with the post as it
 * is right after, in one transaction, so that the version answered is the one that was made.
 */
@Stateless
public class Desk {

    @PersistenceContext EntityManager entities;
    @Inject CreatePost createPost;
    @Inject SaveDraft saveDraft;
    @Inject MakeMove makeMove;
    @Inject DeskPostFinder finder;

    public DeskPost open(Actor actor, UUID postId) {
        return finder.find(actor, postId);
    }

    public DeskPost create(Actor actor, NewPost draft) {
        return create(actor, draft, new Faults());
    }

    /**
     * @param faults what was found wrong so far with what was sent; told together with the rest
     */
    public DeskPost create(Actor actor, NewPost draft, Faults faults) {
        UUID postId = createPost.create(actor, draft, faults);
        return after(actor, postId);
    }

    public DeskPost change(Actor actor, UUID postId, long seenVersion, DetailsChange change) {
        saveDraft.save(actor, postId, seenVersion, change, null);
        return after(actor, postId);
    }

    public DeskPost write(Actor actor, UUID postId, long seenVersion, String text) {
        saveDraft.save(actor, postId, seenVersion, DetailsChange.none(), text);
        return after(actor, postId);
    }

    /** Saves text and details together, as the editor's page does. */
    public DeskPost save(
            Actor actor, UUID postId, long seenVersion, DetailsChange change, String text) {
        saveDraft.save(actor, postId, seenVersion, change, text);
        return after(actor, postId);
    }

    public DeskPost move(Actor actor, UUID postId, MoveRequest request) {
        makeMove.make(actor, postId, request);
        return after(actor, postId);
    }

    private DeskPost after(Actor actor, UUID postId) {
        entities.flush();
        return finder.find(actor, postId);
    }
}
