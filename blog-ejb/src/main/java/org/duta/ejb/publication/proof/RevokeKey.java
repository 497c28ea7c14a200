package org.duta.ejb.publication.proof;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.TextRules;
import org.duta.model.publication.proof.KeyPolicy;
import org.duta.model.publication.proof.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * Says that a key's signatures are worth nothing any more. What it signed is signed anew with
 * another key right afterwards.
 */
@Stateless
public class RevokeKey {

    @Inject SigningKeys keys;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @param reason told in public, in the set of keys
     * @throws Invalid if no reason was given
     * @throws NotAllowed if the actor is no administrator
     * @throws NotFound if there is no such key
     * @throws Conflict if it is revoked already
     */
    public void revoke(Actor actor, String id, @Nullable String reason) {
        KeyPolicy.mayManage(actor).enforce();
        String told = TextRules.needed(reason, "note-missing").strip();
        SigningKey key = keys.lock(id);
        key.revoke(clock.instant().truncatedTo(ChronoUnit.SECONDS), told);
        events.fire(new KeyRevoked(actor.handle(), id, told));
    }
}
