package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Addresses of live posts for those who want them all. They are cut by the number of a post's first
 * publication, which never changes: a part holds at most as many posts as numbers, and a post stays
 * in its part for ever.
 */
@Stateless
public class SitemapFinder {

    /**
     * Numbers in a part: the protocol's limit for one file, and in {@code publication_part} too.
     */
    public static final int PART = 50_000;

    private static final String PARTS =
            "with recursive found(part, changed) as ((%s order by 1, 2 desc limit 1) union all"
                    + " select next.* from found cross join lateral (%s and (first_sequence - 1)"
                    + " / 50000 > found.part order by 1, 2 desc limit 1) next)"
                    + " select part + 1, changed from found";

    private static final String CHANGED =
            "select (first_sequence - 1) / 50000, updated_at from publication"
                    + " where withdrawn_at is null";

    @PersistenceContext EntityManager entities;

    /**
     * A part that has posts.
     *
     * @param number counts from 1
     */
    public record Part(long number, Instant changed) {}

    /** A post's address, when it changed, and the number it was first published with. */
    public record Address(String path, Instant updatedAt, long firstSequence) {}

    /** A post that is news. */
    public record News(String path, String language, String title, Instant publishedAt) {}

    /** Every part with posts, in order. It costs one step of an index for each. */
    @SuppressWarnings("unchecked")
    public List<Part> parts() {
        List<Object[]> rows =
                entities.createNativeQuery(String.format(PARTS, CHANGED, CHANGED)).getResultList();
        return rows.stream().map(row -> new Part((Long) row[0], time(row[1]))).toList();
    }

    /** Posts with first numbers above {@code after} up to {@code last}, {@code limit} at most. */
    @SuppressWarnings("unchecked")
    public List<Address> addresses(long after, long last, int limit) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select mission, slug, updated_at, first_sequence from publication"
                                        + " where withdrawn_at is null and first_sequence > ?1"
                                        + " and first_sequence <= ?2 order by first_sequence")
                        .setParameter(1, after)
                        .setParameter(2, last)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream()
                .map(row -> new Address("/" + row[0] + "/" + row[1], time(row[2]), (Long) row[3]))
                .toList();
    }

    /** Posts published at or after a time, the newest first. */
    @SuppressWarnings("unchecked")
    public List<News> news(Instant since, int limit) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select mission, slug, language, title, published_at from"
                                        + " publication where withdrawn_at is null and"
                                        + " published_at >= ?1 order by published_at desc,"
                                        + " first_sequence desc")
                        .setParameter(1, Timestamp.from(since))
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new News(
                                        "/" + row[0] + "/" + row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        time(row[4])))
                .toList();
    }

    private static Instant time(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
