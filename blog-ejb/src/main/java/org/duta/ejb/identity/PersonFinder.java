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
import org.duta.model.identity.Person;

/** Looks people up. */
@Stateless
public class PersonFinder {

    @PersistenceContext EntityManager entities;

    public Optional<PersonCard> find(String handle) {
        return Optional.ofNullable(entities.find(Person.class, handle)).map(PersonFinder::card);
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

    private static PersonCard card(Person person) {
        return new PersonCard(
                person.handle(), person.name(), person.language(), person.memberships());
    }
}
