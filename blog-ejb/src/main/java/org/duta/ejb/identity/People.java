package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.duta.model.identity.EmailAddress;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Person;

/** Keeps people. */
@Stateless
public class People {

    @PersistenceContext EntityManager entities;
    @Inject PasswordHasher hasher;

    /** Gives an address to somebody who has none. */
    public void writeTo(String handle, EmailAddress address) {
        Person person = entities.find(Person.class, handle);
        if (person != null && person.email() == null) {
            person.writtenTo(address);
        }
    }

    /** Adds a person with a password, unless somebody has the handle already. */
    public void addIfMissing(PersonCard card, String password) {
        if (entities.find(Person.class, card.handle()) != null) {
            return;
        }
        Person person =
                new Person(card.handle(), card.name(), hasher.hash(password), card.language());
        for (Membership membership : card.memberships()) {
            person.join(membership.mission(), membership.role());
        }
        entities.persist(person);
    }
}
