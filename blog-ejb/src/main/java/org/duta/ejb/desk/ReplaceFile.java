package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.desk.Takeover.Outcome;
import org.duta.ejb.media.ReplaceMedia;
import org.duta.ejb.post.Posts;
import org.duta.ejb.publication.library.LibraryFinder;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;

/**
 * Puts a file in another one's place, in every text that uses it. Each post is a transaction of its
 * own, so that nobody's writing waits for all of them; what is left, because a text was closed or
 * the server died, goes over when it is asked for again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplaceFile {

    @Inject ReplaceMedia replaceMedia;
    @Inject TakeFileOver takeFileOver;
    @Inject LibraryFinder library;
    @Inject Posts posts;

    /**
     * @param by the id of the file that takes its place
     * @throws NotFound if there is no such file
     * @throws NotAllowed if either isn't the actor's to describe
     * @throws Conflict if either was replaced already, or isn't ready
     * @throws Invalid if one can't stand where the other does
     */
    public void replace(Actor actor, UUID id, UUID by) {
        replaceMedia.replace(actor, id, by);
        library.postsUsing(id).forEach(post -> takeFileOver.takeOver(actor, post, id, by));
    }

    /** What would become of each use that the person may see. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Takeover> outlook(Actor actor, UUID id) {
        return library.uses(actor, id).stream()
                .map(use -> new Takeover(use, Outcome.of(actor, posts.get(use.postId()))))
                .toList();
    }
}
