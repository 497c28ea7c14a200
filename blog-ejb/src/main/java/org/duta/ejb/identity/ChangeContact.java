package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import org.duta.model.identity.Actor;
import org.duta.model.identity.EmailAddress;
import org.duta.model.identity.Person;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Recorded;

/** Has the actor written to at another address, or in another language. */
@Stateless
public class ChangeContact {

    @PersistenceContext EntityManager entities;
    @Inject Event<Recorded> events;

    /**
     * @param email blank for no mail at all
     * @throws Invalid if mail can't be sent there, or the workspace doesn't speak the language
     */
    public void change(Actor actor, String email, String language) {
        Person person = Objects.requireNonNull(entities.find(Person.class, actor.handle()));
        String given = email.strip();
        person.writtenTo(given.isEmpty() ? null : new EmailAddress(given));
        person.speak(language);
        events.fire(new ContactChanged(actor.handle()));
    }
}
