package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.MediaWords;

/** Writes down what the library knows about a file. */
@Stateless
public class DescribeMedia {

    @PersistenceContext EntityManager entities;
    @Inject Event<Recorded> events;

    /** Whether the file is the actor's to describe, and to put another in its place. */
    public boolean isAllowed(Actor actor, UUID id) {
        MediaFile file = entities.find(MediaFile.class, id);
        return file != null && MediaPolicy.mayDescribe(actor, file).isAllowed();
    }

    /**
     * @param focus what matters in it; cards of links are cut around it, and drawn anew
     * @param seenVersion the version of the file that the actor saw
     * @throws NotAllowed if the file isn't the actor's to describe
     * @throws Conflict if somebody else has described it meanwhile
     * @throws Invalid if something is too long
     */
    public void describe(Actor actor, UUID id, long seenVersion, MediaWords words, Focus focus) {
        MediaFile file = entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        MediaPolicy.mayDescribe(actor, file).enforce();
        if (file.version() != seenVersion) {
            throw new Conflict(Problem.STALE_VERSION, Reason.of("changed-meanwhile"));
        }
        file.describe(words);
        if (!file.focus().equals(focus)) {
            file.focusOn(focus);
            entities.createNativeQuery("update media_file set card_due = true where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        events.fire(MediaEvent.described(actor.handle(), file));
    }
}
