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

    /** Of a person's latest live post, what its byline says of them. */
    private static final String NAMED =
            " from publication_found(publication_mark('=a:' || %1$s), null, 0, null, null, null, 1) p,"
                    + " jsonb_array_elements(p.authors) a where a ->> 'handle' = %1$s";

    private static final String COLUMNS = "a ->> 'handle', a ->> 'name', a ->> 'mission'";

    /**
     * Everybody in the byline of a live post, as the latest of theirs names them, by handle. It
     * asks for one post of each person there is, so it costs what there are of people, not of
     * posts.
     */
    @SuppressWarnings("unchecked")
    public List<Author> all() {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select found.* from person x cross join lateral (select "
                                        + COLUMNS
                                        + String.format(NAMED, "x.handle")
                                        + ") found order by x.handle")
                        .getResultList();
        return rows.stream().map(AuthorFinder::author).toList();
    }

    /** Somebody in the byline of a live post, as the latest of theirs names them. */
    @SuppressWarnings("unchecked")
    public Optional<Author> find(String handle) {
        List<Object[]> rows =
                entities.createNativeQuery("select " + COLUMNS + String.format(NAMED, "?1"))
                        .setParameter(1, handle)
                        .getResultList();
        return rows.stream().map(AuthorFinder::author).findFirst();
    }

    private static Author author(Object[] row) {
        return new Author((String) row[0], (String) row[1], (String) row[2]);
    }
}
