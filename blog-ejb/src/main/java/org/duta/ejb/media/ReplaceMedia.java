package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaPolicy;

/** Writes down that a file has taken another one's place, once. */
@Stateless
public class ReplaceMedia {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * Saying it again changes nothing.
     *
     * @param by the id of the file that takes its place
     * @throws NotFound if there is no such file
     * @throws NotAllowed if either isn't the actor's to describe
     * @throws Conflict if either was replaced already, or isn't ready
     * @throws Invalid if one can't stand where the other does
     */
    public void replace(Actor actor, UUID id, UUID by) {
        // In one order, so that of two who replace each other's files one waits.
        Stream.of(id, by).sorted().forEach(this::lock);
        MediaFile file = lock(id);
        MediaFile other = lock(by);
        MediaPolicy.mayDescribe(actor, file).enforce();
        MediaPolicy.mayDescribe(actor, other).enforce();
        if (file.replacement().filter(replacement -> replacement.by().equals(by)).isPresent()) {
            return;
        }
        file.replaceBy(other, actor.handle(), clock.instant());
        events.fire(MediaEvent.replaced(actor.handle(), file, other));
    }

    private MediaFile lock(UUID id) {
        MediaFile file = entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        return file;
    }
}
