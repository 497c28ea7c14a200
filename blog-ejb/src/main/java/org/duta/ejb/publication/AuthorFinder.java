package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.duta.model.post.Author;

/** Looks up who has written what readers see. */
@Stateless
public class AuthorFinder {

    @PersistenceContext EntityManager entities;

    /** Everybody in the byline of a live post, as the latest of theirs names them, by handle. */
    @SuppressWarnings("unchecked")
    public List<Author> all() {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select distinct on (a ->> 'handle') a ->> 'handle', a ->> 'name',"
                                        + " a ->> 'mission' from publication p,"
                                        + " jsonb_array_elements(p.authors) a where p.withdrawn_at is"
                                        + " null order by a ->> 'handle', p.sequence desc")
                        .getResultList();
        return rows.stream().map(AuthorFinder::author).toList();
    }

    /** Somebody in the byline of a live post, as the latest of theirs names them. */
    @SuppressWarnings("unchecked")
    public Optional<Author> find(String handle) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select a ->> 'handle', a ->> 'name', a ->> 'mission' from"
                                        + " publication p, jsonb_array_elements(p.authors) a where"
                                        + " p.withdrawn_at is null and p.authors @>"
                                        + " jsonb_build_array(jsonb_build_object('handle', ?1))"
                                        + " and a ->> 'handle' = ?1 order by p.sequence desc")
                        .setParameter(1, handle)
                        .setMaxResults(1)
                        .getResultList();
        return rows.stream().map(AuthorFinder::author).findFirst();
    }

    private static Author author(Object[] row) {
        return new Author((String) row[0], (String) row[1], (String) row[2]);
    }
}
