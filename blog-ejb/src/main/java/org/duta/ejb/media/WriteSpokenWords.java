package org.duta.ejb.media;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.media.SpokenWordsFinder.Spoken;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
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

/**
 * Writes down what is said in a recording. Readers get it once a second person has cleared these
 * very words.
 */
@Stateless
public class WriteSpokenWords {

    @PersistenceContext EntityManager entities;
    @Inject SpokenWordsFinder finder;
    @Inject Clock clock;
    @Inject Event<Recorded> events;
    @Inject Event<WordsWritten> written;

    /**
     * Has them wait for a second person, in the place of others that do.
     *
     * @throws NotAllowed if the file isn't the actor's to describe
     * @throws Invalid if it is no recording
     */
    public void write(Actor actor, UUID id, SpokenWords words) {
        MediaFile file = recording(id);
        MediaPolicy.mayDescribe(actor, file).enforce();
        entities.createNativeQuery(
                        "insert into media_words_waiting (media_id, kind, language, words,"
                                + " written_by, written_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
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
        events.fire(MediaEvent.words("written", actor.handle(), file, words));
        written.fire(new WordsWritten(actor.handle(), id));
    }

    /**
     * Gives readers the words that wait, if they are those that the actor has read.
     *
     * @param sha256 of the words that were read, see {@link SpokenWords#sha256}
     * @throws NotAllowed if the actor wrote them, or clears nothing
     * @throws NotFound if none wait
     * @throws Conflict if others wait by now
     */
    public void clear(
            Actor actor, UUID id, SpokenWords.Kind kind, LanguageTag language, String sha256) {
        MediaFile file = recording(id);
        Spoken waiting =
                find(id, kind, language, Stand.WAITING)
                        .orElseThrow(
                                () ->
                                        new NotFound(
                                                Problem.NOT_FOUND, Reason.of("words-not-waiting")));
        MediaPolicy.mayClear(actor, waiting.by()).enforce();
        if (!waiting.words().sha256().equals(sha256)) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("words-changed"));
        }
        entities.createNativeQuery(
                        "insert into media_words (media_id, kind, language, words, written_by,"
                                + " written_at, cleared_by)"
                                + " select media_id, kind, language, words, written_by, written_at,"
                                + " ?4 from media_words_waiting"
                                + " where media_id = ?1 and kind = ?2 and language = ?3"
                                + " on conflict (media_id, kind, language) do update set"
                                + " words = excluded.words, written_by = excluded.written_by,"
                                + " written_at = excluded.written_at,"
                                + " cleared_by = excluded.cleared_by")
                .setParameter(1, id)
                .setParameter(2, kind.name())
                .setParameter(3, language.value())
                .setParameter(4, actor.handle())
                .executeUpdate();
        delete("media_words_waiting", id, kind, language);
        events.fire(MediaEvent.words("cleared", actor.handle(), file, waiting.words()));
    }

    /**
     * Takes away those that wait; if none do, those that readers get. Nothing happens if there are
     * none either.
     *
     * @throws NotAllowed if the file isn't the actor's to describe, or readers have them and the
     *     actor clears nothing
     */
    public void remove(Actor actor, UUID id, SpokenWords.Kind kind, LanguageTag language) {
        MediaFile file = recording(id);
        MediaPolicy.mayDescribe(actor, file).enforce();
        Optional<Spoken> waiting = find(id, kind, language, Stand.WAITING);
        Optional<Spoken> cleared = find(id, kind, language, Stand.CLEARED);
        if (waiting.isPresent()) {
            delete("media_words_waiting", id, kind, language);
            events.fire(MediaEvent.words("dropped", actor.handle(), file, waiting.get().words()));
        } else if (cleared.isPresent()) {
            MediaPolicy.mayTakeAway(actor).enforce();
            delete("media_words", id, kind, language);
            events.fire(MediaEvent.words("removed", actor.handle(), file, cleared.get().words()));
        }
    }

    private Optional<Spoken> find(
            UUID id, SpokenWords.Kind kind, LanguageTag language, Stand stand) {
        return finder.all(id, stand).stream()
                .filter(each -> each.kind() == kind && each.language().equals(language))
                .findFirst();
    }

    private void delete(String table, UUID id, SpokenWords.Kind kind, LanguageTag language) {
        entities.createNativeQuery(
                        "delete from "
                                + table
                                + " where media_id = ?1 and kind = ?2 and language = ?3")
                .setParameter(1, id)
                .setParameter(2, kind.name())
                .setParameter(3, language.value())
                .executeUpdate();
    }

    private MediaFile recording(UUID id) {
        MediaFile file = entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("media-not-found"));
        }
        if (!file.type().isRecording()) {
            throw new Invalid(Problem.INVALID, Reason.of("media-no-recording"));
        }
        return file;
    }
}
