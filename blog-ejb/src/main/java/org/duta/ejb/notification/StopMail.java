package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duta.model.identity.Person;
import org.duta.model.kernel.Recorded;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Ends letters of one kind by the key that such a letter carries (RFC 8058). Whoever has the letter
 * has the key, and it opens nothing else.
 */
@Stateless
public class StopMail {

    @PersistenceContext EntityManager entities;
    @Inject MailChoices choices;
    @Inject Event<Recorded> events;

    /**
     * A kind of letter.
     *
     * @param language of whoever gets it
     * @param occasion null for the letter of a day
     */
    public record Kind(String person, String language, @Nullable Occasion occasion) {}

    /** Which kind the letter with that key is of. */
    @SuppressWarnings("unchecked")
    public Optional<Kind> kind(String key) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select l.person_handle, n.occasion from letter l left join"
                                        + " notification n on n.id = l.notification_id"
                                        + " where l.off_key = ?1")
                        .setParameter(1, key)
                        .getResultList();
        return rows.stream().findFirst().map(this::kind);
    }

    private Kind kind(Object[] row) {
        String handle = (String) row[0];
        Person person = entities.find(Person.class, handle);
        return new Kind(
                handle,
                person.language(),
                row[1] == null ? null : Occasion.valueOf((String) row[1]));
    }

    /** Nothing of that kind is sent any more; asked for twice, it stays so. */
    public Optional<Kind> stop(String key) {
        Optional<Kind> found = kind(key);
        found.ifPresent(this::stop);
        return found;
    }

    private void stop(Kind kind) {
        Map<Occasion, Mailing> stopped = new EnumMap<>(Occasion.class);
        choices.of(kind.person())
                .forEach(
                        (occasion, mailing) -> {
                            if (kind.occasion() == null
                                    ? mailing == Mailing.DAILY
                                    : occasion == kind.occasion() && mailing != Mailing.NONE) {
                                stopped.put(occasion, Mailing.NONE);
                            }
                        });
        stopped.forEach((occasion, mailing) -> choices.choose(kind.person(), occasion, mailing));
        if (!stopped.isEmpty()) {
            events.fire(new MailChosen(kind.person(), stopped));
        }
    }
}
