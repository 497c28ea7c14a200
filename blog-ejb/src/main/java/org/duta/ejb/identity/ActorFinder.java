package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Person;

/** Finds whoever is at the door, with the roles held at this moment. */
@Stateless
public class ActorFinder {

    @PersistenceContext EntityManager entities;
    @Inject AccessTokens tokens;
    @Inject StandIns standIns;

    public Optional<Actor> byHandle(String handle) {
        return person(handle).map(person -> person.asActor(standIns.lentTo(person.handle())));
    }

    /**
     * @param token the value of an access token
     */
    public Optional<Actor> byToken(String token) {
        return tokens.handleOf(token).flatMap(this::byHandle);
    }

    public Optional<String> passwordHash(String handle) {
        return person(handle).map(Person::passwordHash);
    }

    private Optional<Person> person(String handle) {
        return Optional.ofNullable(entities.find(Person.class, handle));
    }
}
