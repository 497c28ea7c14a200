package org.duta.ejb.identity;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Person;

/** Looks people up. */
@Stateless
public class PersonFinder {

    @PersistenceContext EntityManager entities;

    public Optional<PersonCard> find(String handle) {
        return Optional.ofNullable(entities.find(Person.class, handle)).map(PersonFinder::card);
    }

    /** How they are written to, if there is such a person. */
    public Optional<Contact> contact(String handle) {
        return Optional.ofNullable(entities.find(Person.class, handle))
                .map(person -> new Contact(person.email(), person.language()));
    }

    /** Those of the given people who exist, by handle. */
    public Map<String, PersonCard> cards(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select p from Person p where p.handle in :handles", Person.class)
                .setParameter("handles", handles)
                .getResultStream()
                .map(PersonFinder::card)
                .collect(Collectors.toMap(PersonCard::handle, Function.identity()));
    }

    /** Everybody, by name. */
    public List<PersonCard> all() {
        return entities.createQuery("select p from Person p order by p.name", Person.class)
                .getResultStream()
                .map(PersonFinder::card)
                .toList();
    }

    /** Everybody else in the missions that the actor clears for in their own right, by name. */
    public List<PersonCard> colleagues(Actor actor) {
        List<String> missions =
                actor.memberships().stream()
                        .filter(membership -> membership.role().clears())
                        .map(Membership::mission)
                        .toList();
        return missions.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct p from Person p join p.memberships m where"
                                        + " m.mission in :missions and p.handle <> :handle"
                                        + " order by p.name",
                                Person.class)
                        .setParameter("missions", missions)
                        .setParameter("handle", actor.handle())
                        .getResultStream()
                        .map(PersonFinder::card)
                        .toList();
    }

    private static PersonCard card(Person person) {
        return new PersonCard(
                person.handle(), person.name(), person.language(), person.memberships());
    }
}
