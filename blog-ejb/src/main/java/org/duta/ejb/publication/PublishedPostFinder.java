package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what readers may see, and nothing else: no draft is in any of its tables. Each look is
 * one statement, so that a transaction would only be two ways to the database more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublishedPostFinder {

    private static final String NEWEST = "p.published_at desc, p.first_sequence desc";

    @PersistenceContext EntityManager entities;

    /** A page of posts, and where it ended if there are more. */
    public record PostPage(List<PublishedPost> posts, @Nullable PageCursor next) {}

    /** Live posts, newest first. */
    public List<PublishedPost> newest(PostFilter filter, int limit) {
        return page(filter, null, limit).posts();
    }

    /** Live posts that show a recording, newest first. */
    public List<PublishedPost> withRecordings(PostFilter filter, int limit) {
        return posts(
                PublicationQuery.ofAll()
                        .and("p.withdrawn_at is null")
                        .and(
                                "p.post_id in (select s.post_id from media_recording r"
                                        + " join shown_media s using (media_id))")
                        .marked(filter)
                        .rows(entities, NEWEST, limit));
    }

    /** A page of live posts, newest first, beginning after {@code cursor}. */
    public PostPage page(PostFilter filter, @Nullable PageCursor cursor, int limit) {
        List<Object[]> rows =
                PublicationQuery.ofLive(filter, cursor, limit + 1)
                        .rows(entities, NEWEST, limit + 1);
        List<Object[]> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new PostPage(
                posts(page),
                rows.size() > limit ? new PublicationRow(page.get(limit - 1)).cursor() : null);
    }

    /** Withdrawn posts, the latest withdrawal first. */
    public List<PublishedPost> withdrawn(PostFilter filter, int limit) {
        return posts(
                PublicationQuery.ofAll()
                        .and("p.withdrawn_at is not null")
                        .marked(filter)
                        .rows(entities, "p.withdrawn_at desc, p.sequence desc", limit));
    }

    /**
     * Live and withdrawn posts by the journal's number of their first publication, the newest
     * first; it never changes, whatever becomes of a post.
     *
     * @param after smaller numbers and this one are left out
     * @param upTo greater ones are
     */
    public List<PublishedPost> numbered(PostFilter filter, long after, long upTo) {
        return posts(
                between(filter, after, upTo)
                        .rows(entities, "p.first_sequence desc", (int) (upTo - after)));
    }

    /** Those of them that were withdrawn, the latest withdrawal first. */
    public List<PublishedPost> withdrawn(PostFilter filter, long after, long upTo) {
        return posts(
                between(filter, after, upTo)
                        .and("p.withdrawn_at is not null")
                        .rows(entities, "p.sequence desc", (int) (upTo - after)));
    }

    private static PublicationQuery between(PostFilter filter, long after, long upTo) {
        return PublicationQuery.ofAll()
                .and("p.first_sequence > ?", after)
                .and("p.first_sequence <= ?", upTo)
                .marked(filter);
    }

    /** The greatest number of such a post, and 0 if there is none. */
    public long lastNumber(PostFilter filter, long after, long upTo) {
        return PublicationQuery.ofNumber(filter, after, upTo, true).number(entities);
    }

    /** The least number of such a post, and 0 if there is none. */
    public long firstNumber(PostFilter filter, long after, long upTo) {
        return PublicationQuery.ofNumber(filter, after, upTo, false).number(entities);
    }

    /** The live or withdrawn post of an id. */
    public Optional<PublishedPost> find(UUID id) {
        return one(PublicationQuery.ofAll().and("p.post_id = ?", id));
    }

    /** The live or withdrawn post that has its page there, or had it before it moved. */
    public Optional<PublishedPost> find(String mission, String slug) {
        return one(PublicationQuery.ofAll().and("p.mission = ?", mission).and("p.slug = ?", slug))
                .or(() -> moved(mission, slug));
    }

    private Optional<PublishedPost> moved(String mission, String slug) {
        return one(
                PublicationQuery.ofAll()
                        .and(
                                "p.post_id = (select f.post_id from former_address f"
                                        + " where f.mission = ? and f.slug = ?)",
                                mission,
                                slug));
    }

    /** The latest journal number of the post and its translations; 0 if it was never published. */
    public long sequenceOfGroup(UUID id) {
        return (Long)
                entities.createNativeQuery(
                                "select coalesce(max(q.sequence), 0) from publication p join publication q"
                                        + " using (translation_group) where p.post_id = ?1")
                        .setParameter(1, id)
                        .getSingleResult();
    }

    private Optional<PublishedPost> one(PublicationQuery query) {
        return posts(query.rows(entities, "p.post_id", 1)).stream().findFirst();
    }

    private static List<PublishedPost> posts(List<Object[]> rows) {
        return rows.stream().map(row -> new PublicationRow(row).post()).toList();
    }
}
