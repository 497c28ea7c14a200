package org.duta.ejb.desk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.coedit.ReplaceText;
import org.duta.ejb.desk.Takeover.Outcome;
import org.duta.ejb.post.StartEdition;
import org.duta.ejb.publication.library.FileReplaced;
import org.duta.model.identity.Actor;
import org.duta.model.media.MediaAddress;
import org.duta.model.post.Post;

/** Lets one post's text go over from a file to the one that has taken its place. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeFileOver {

    @PersistenceContext EntityManager entities;
    @Inject LiveTexts texts;
    @Inject ReplaceText replaceText;
    @Inject StartEdition startEdition;
    @Inject Event<FileReplaced> events;

    /**
     * Changes it as the actor's, as far as it is theirs to change, and tells the post's keepers.
     */
    public void takeOver(Actor actor, UUID postId, UUID old, UUID by) {
        Post post =
                Objects.requireNonNull(
                        entities.find(Post.class, postId, LockModeType.PESSIMISTIC_WRITE));
        switch (Outcome.of(actor, post)) {
            case AT_ONCE -> write(actor, postId, old, by);
            case NEXT_EDITION -> {
                startEdition.start(actor, postId);
                write(actor, postId, old, by);
            }
            case CLOSED, TOLD -> {}
        }
        events.fire(new FileReplaced(actor.handle(), postId));
    }

    private void write(Actor actor, UUID postId, UUID old, UUID by) {
        Post post = texts.lock(actor, postId);
        String text = post.current().text();
        replaceText.replace(
                actor,
                postId,
                post.current().textVersion(),
                text.replace(MediaAddress.of(old), MediaAddress.of(by)));
    }
}
