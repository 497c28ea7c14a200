package org.duta.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.ejb.post.Posts;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Post;
import org.duta.model.post.TextRules;
import org.duta.model.translation.SourceWords;
import org.duta.model.translation.Translation;
import org.duta.model.translation.TranslationPolicy;
import org.jspecify.annotations.Nullable;

/** Says that whatever changed in other versions asks nothing of this one. */
@Stateless
public class LeaveVersionAsItIs {

    @Inject Posts posts;
    @Inject Translations translations;
    @Inject Debts debts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seen the token of what the actor saw; nothing for a post without a source
     * @param lastDebt the number of the latest debt that the actor saw, 0 for none
     * @param note why not, for the trail
     * @throws Invalid without a note
     * @throws Conflict if there is more to follow than the actor saw
     * @throws NotAllowed if the actor is neither an editor of the lead mission nor of the desk
     */
    public void leave(Actor actor, UUID postId, String seen, long lastDebt, @Nullable String note) {
        Post version = posts.lock(actor, postId);
        TranslationPolicy.mayLeaveAsItIs(actor, version).enforce();
        String why = TextRules.needed(note, "note-missing").strip();
        debts.expectNoneAfter(postId, lastDebt);
        translations.find(postId).ifPresent(translation -> leave(actor, translation, seen));
        debts.settleAll(postId, actor.handle(), clock.instant(), why);
        events.fire(new VersionLeftAsItIs(actor.handle(), postId, why));
    }

    private void leave(Actor actor, Translation translation, String seen) {
        Post source = posts.read(actor, translation.sourceId());
        SourceWords words = SourceWords.of(source);
        translation.against(words).expect(seen);
        translation.leaveAsItIs(words, translations.revisionOf(source));
    }
}
