package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.model.kernel.LanguageTag;

/** Looks up the posts that take the place of those that were taken down. */
@Stateless
public class ReplacementFinder {

    @PersistenceContext EntityManager entities;

    /** Where these posts are, live or not. */
    public Map<UUID, Replacement> all(Collection<UUID> ids) {
        Map<UUID, Replacement> found = new HashMap<>();
        if (!ids.isEmpty()) {
            String joined = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
            rows(joined).forEach(row -> found.put((UUID) row[0], replacement(row)));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private Collection<Object[]> rows(String ids) {
        return entities.createNativeQuery(
                        "select post_id, mission, slug, title, language from publication"
                                + " where post_id = any(string_to_array(?1, ',')::uuid[])")
                .setParameter(1, ids)
                .getResultList();
    }

    private static Replacement replacement(Object[] row) {
        return new Replacement(
                (UUID) row[0],
                "/" + row[1] + "/" + row[2],
                (String) row[3],
                new LanguageTag((String) row[4]));
    }
}
