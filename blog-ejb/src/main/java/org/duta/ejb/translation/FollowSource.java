package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.EditionState;
import org.duta.model.post.Post;
import org.duta.model.translation.Parity;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;
import org.duta.model.translation.TranslationPolicy;

/**
 * Says of a draft that it has followed its source. What it owed is settled when readers see it.
 *
 * <p>Every method throws {@link Conflict} if the version is no draft, or there is more to follow
 * than the actor saw, and {@link NotAllowed} if the actor doesn't write it.
 */
@Stateless
public class FollowSource {

    @Inject Posts posts;
    @Inject Translations translations;
    @Inject Debts debts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * One passage is followed; with the last one, all of the source is.
     *
     * @param place the passage's, from 0
     * @param seen the token of what the actor saw
     * @throws NotFound if the post was made against no other, or one that the actor may not read
     */
    public void passage(Actor actor, UUID postId, int place, String seen) {
        draft(actor, postId);
        Translation translation =
                translations
                        .find(postId)
                        .orElseThrow(() -> new NotFound(Problem.NOT_FOUND, Reason.of("no-source")));
        Post source = posts.read(actor, translation.sourceId());
        SourceWords words = SourceWords.of(source);
        Parity parity = translation.against(words);
        parity.expect(seen);
        translation.follow(parity.accountingFor(place));
        if (translation.against(words).isCurrent()) {
            translation.follow(words, translations.revisionOf(source));
            debts.declare(postId, source.id(), actor.handle(), clock.instant());
        }
        events.fire(new SourceFollowed(actor.handle(), postId, "one"));
    }

    /**
     * All of the source is followed, and whatever other versions have changed.
     *
     * @param seen the token of what the actor saw; nothing for a post without a source
     * @param lastDebt the number of the latest debt that the actor saw, 0 for none
     */
    public void all(Actor actor, UUID postId, String seen, long lastDebt) {
        draft(actor, postId);
        debts.expectNoneAfter(postId, lastDebt);
        translations.find(postId).ifPresent(translation -> followAll(actor, translation, seen));
        debts.declare(postId, null, actor.handle(), clock.instant());
        events.fire(new SourceFollowed(actor.handle(), postId, "all"));
    }

    private void followAll(Actor actor, Translation translation, String seen) {
        Post source = posts.read(actor, translation.sourceId());
        SourceWords words = SourceWords.of(source);
        translation.against(words).expect(seen);
        translation.follow(words, translations.revisionOf(source));
    }

    private void draft(Actor actor, UUID postId) {
        Post version = posts.lock(actor, postId);
        TranslationPolicy.mayFollow(actor, version).enforce();
        if (version.state() != EditionState.DRAFT) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("text-closed", version.state()));
        }
    }
}
