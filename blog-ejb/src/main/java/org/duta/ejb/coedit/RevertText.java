package org.duta.ejb.coedit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;
import org.duta.model.post.text.TextDiff;

/**
 * Goes back to an older version of a text. What differs becomes one ordinary change by the actor,
 * who has a hand in the edition then; nothing is rewound.
 */
@Stateless
public class RevertText {

    @Inject LiveTexts texts;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param seenVersion the version of the text that the actor saw
     * @throws Conflict if the text has changed since, or isn't open
     * @throws NotAllowed if the actor may not write it
     * @throws NotFound if the text of the current edition has had no such version
     */
    public void revert(Actor actor, UUID postId, long seenVersion, long toVersion) {
        Post post = texts.lock(actor, postId);
        ReplaceText.requireOpen(actor, post);
        LiveTexts.expectText(post, seenVersion);
        Edition edition = post.current();
        Moments.requireHad(edition, toVersion);
        String then = texts.at(edition, toVersion).text();
        ChangeSet change = ChangeSet.of(TextDiff.between(edition.text(), then));
        if (!change.isEmpty()) {
            texts.keepMoment(post);
            texts.append(post, actor.handle(), change, clock.instant());
            events.fire(new TextReverted(actor.handle(), postId, seenVersion, toVersion));
        }
    }
}
