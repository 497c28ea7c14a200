package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.duta.ejb.post.PostEvent;
import org.duta.model.post.Post;

/**
 * Opens or closes a text as the state of its edition says, in the transaction of whatever was done
 * to the post, and lets every node look at the rights of whoever has the text open.
 */
@Stateless
public class OpenTextWhenDraft {

    @PersistenceContext EntityManager entities;
    @Inject LiveTexts texts;

    public void follow(@Observes PostEvent event) {
        Post post = entities.find(Post.class, event.postId(), LockModeType.NONE);
        if (post != null) {
            texts.openIfDraft(post);
        }
    }
}
