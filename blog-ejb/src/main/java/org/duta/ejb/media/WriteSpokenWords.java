package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaPolicy;
import org.duta.model.media.SpokenWords;

/** Writes down what is said in a recording. Readers get it from then on. */
@Stateless
public class WriteSpokenWords {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /**
     * @throws NotAllowed if the file isn't the actor's to describe
     * @throws Invalid if it is no recording
     */
    public void write(Actor actor, UUID id, SpokenWords words) {
        MediaFile file = recording(actor, id);
        entities.createNativeQuery(
                        "insert into media_words (media_id, kind, language, words, written_by,"
                                + " written_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                                + " on conflict (media_id, kind, language) do update set"
                                + " words = excluded.words, written_by = excluded.written_by,"
                                + " written_at = excluded.written_at")
                .setParameter(1, id)
                .setParameter(2, words.kind().name())
                .setParameter(3, words.language().value())
                .setParameter(4, words.text())
                .setParameter(5, actor.handle())
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
        events.fire(MediaEvent.spoken(actor.handle(), file, words));
    }

    /**
     * Takes them away; nothing happens if there are none.
     *
     * @throws NotAllowed if the file isn't the actor's to describe
     * @throws Invalid if it is no recording
     */
    public void remove(Actor actor, UUID id, SpokenWords.Kind kind, LanguageTag language) {
        MediaFile file = recording(actor, id);
        int removed =
                entities.createNativeQuery(
                                "delete from media_words where media_id = ?1 and kind = ?2"
                                        + " and language = ?3")
                        .setParameter(1, id)
                        .setParameter(2, kind.name())
                        .setParameter(3, language.value())
                        .executeUpdate();
        if (removed > 0) {
            events.fire(MediaEvent.unspoken(actor.handle(), file, kind, language));
        }
    }

    private MediaFile recording(Actor actor, UUID id) {
        MediaFile file = entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        MediaPolicy.mayDescribe(actor, file).enforce();
        if (!file.type().isRecording()) {
            throw new Invalid(Problem.INVALID, Reason.of("media-no-recording"));
        }
        return file;
    }
}
