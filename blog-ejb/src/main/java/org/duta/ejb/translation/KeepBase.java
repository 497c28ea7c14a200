package org.duta.ejb.translation;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.duta.ejb.coedit.LiveTexts;
import org.duta.ejb.post.EditionDiscarded;
import org.duta.ejb.post.PostCreated;
import org.duta.ejb.post.Posts;
import org.duta.model.post.Post;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;

/**
 * Notes what a version accounts for as it begins, and goes back to that of the live edition when a
 * draft is given up: in the transaction of whoever does it, and before the trail, for posts are
 * locked before the trail's head is.
 */
@Stateless
public class KeepBase {

    @Inject Translations translations;
    @Inject Debts debts;
    @Inject Posts posts;
    @Inject LiveTexts texts;

    public void begun(@Observes @Priority(Interceptor.Priority.APPLICATION) PostCreated event) {
        UUID sourceId = event.translationOf();
        if (sourceId != null) {
            texts.settle(sourceId);
            Post source = posts.get(sourceId);
            translations.add(
                    new Translation(
                            event.postId(),
                            sourceId,
                            SourceWords.of(source),
                            translations.revisionOf(source)));
        }
    }

    public void discarded(
            @Observes @Priority(Interceptor.Priority.APPLICATION) EditionDiscarded event) {
        translations.find(event.postId()).ifPresent(Translation::discard);
        debts.undeclare(event.postId());
    }
}
