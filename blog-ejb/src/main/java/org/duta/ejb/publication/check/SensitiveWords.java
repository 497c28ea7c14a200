package org.duta.ejb.publication.check;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.kernel.Recorded;
import org.duta.model.post.TextRules;
import org.duta.model.publication.check.SensitiveWordPolicy;

/** The list of words that the desk wants to be asked about. */
@Stateless
public class SensitiveWords {

    /** UTF-16 units. */
    private static final int LONGEST = 100;

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;
    @Inject Event<Recorded> events;

    /** In their order. */
    public List<String> all() {
        List<?> words =
                entities.createNativeQuery(
                                "select word from sensitive_word order by lower(word), word")
                        .getResultList();
        return words.stream().map(String.class::cast).toList();
    }

    /**
     * @throws NotAllowed if the actor isn't of the desk
     * @throws Invalid if it is empty or too long
     * @throws Conflict if it is there already
     */
    public void add(Actor actor, String given) {
        SensitiveWordPolicy.mayKeep(actor).enforce();
        String word =
                TextRules.storable("word", TextRules.needed(given, "word-missing"))
                        .strip()
                        .replaceAll("\\s+", " ");
        if (word.length() > LONGEST) {
            throw new Invalid(Problem.INVALID, Reason.of("word-too-long", LONGEST));
        }
        int added =
                entities.createNativeQuery(
                                "insert into sensitive_word select ?1, ?2, cast(?3 as timestamptz) where not exists (select"
                                        + " from sensitive_word where lower(word) = lower(?1))"
                                        + " on conflict do nothing")
                        .setParameter(1, word)
                        .setParameter(2, actor.handle())
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .executeUpdate();
        if (added == 0) {
            throw new Conflict(Problem.WRONG_STATE, Reason.of("word-known", word));
        }
        events.fire(SensitiveWordChanged.added(actor.handle(), word));
    }

    /**
     * @throws NotAllowed if the actor isn't of the desk
     * @throws NotFound if it isn't there
     */
    public void remove(Actor actor, String word) {
        SensitiveWordPolicy.mayKeep(actor).enforce();
        int removed =
                entities.createNativeQuery("delete from sensitive_word where word = ?1")
                        .setParameter(1, word)
                        .executeUpdate();
        if (removed == 0) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("word-not-found"));
        }
        events.fire(SensitiveWordChanged.removed(actor.handle(), word));
    }
}
