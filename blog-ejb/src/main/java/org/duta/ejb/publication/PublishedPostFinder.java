package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.mission.MissionFinder;
import org.duta.ejb.publication.PublishedPost.Replacement;
import org.duta.ejb.publication.PublishedPost.Translation;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.mission.MissionName;
import org.jspecify.annotations.Nullable;

/** Looks up what readers may see, and nothing else: no draft is in any of its tables. */
@Stateless
public class PublishedPostFinder {

    private static final String NEWEST = "p.published_at desc, p.first_sequence desc";

    @PersistenceContext EntityManager entities;
    @Inject MissionFinder missions;
    @Inject ReplacementFinder replacements;

    /** A page of posts, and where it ended if there are more. */
    public record PostPage(List<PublishedPost> posts, @Nullable PageCursor next) {}

    /** Live posts, newest first. */
    public List<PublishedPost> newest(PostFilter filter, int limit) {
        return page(filter, null, limit).posts();
    }

    /** A page of live posts, newest first, beginning after {@code cursor}. */
    public PostPage page(PostFilter filter, @Nullable PageCursor cursor, int limit) {
        List<Object[]> rows =
                PublicationQuery.ofLive(filter, cursor, limit + 1)
                        .rows(entities, NEWEST, limit + 1);
        List<PublicationRow> page = rows.stream().limit(limit).map(PublicationRow::new).toList();
        return new PostPage(
                complete(page), rows.size() > limit ? page.get(limit - 1).cursor() : null);
    }

    /** Withdrawn posts, the latest withdrawal first. */
    public List<PublishedPost> withdrawn(PostFilter filter, int limit) {
        return complete(
                PublicationQuery.ofAll()
                        .and("p.withdrawn_at is not null")
                        .marked(filter)
                        .rows(entities, "p.withdrawn_at desc, p.sequence desc", limit)
                        .stream()
                        .map(PublicationRow::new)
                        .toList());
    }

    /**
     * Live and withdrawn posts by the journal's number of their first publication, the newest
     * first; it never changes, whatever becomes of a post.
     *
     * @param after smaller numbers and this one are left out
     * @param upTo greater ones are
     */
    public List<PublishedPost> numbered(PostFilter filter, long after, long upTo) {
        return complete(
                numbers(filter, after, upTo)
                        .rows(entities, "p.first_sequence desc", (int) (upTo - after))
                        .stream()
                        .map(PublicationRow::new)
                        .toList());
    }

    /** The greatest number of such a post, and 0 if there is none. */
    public long lastNumber(PostFilter filter, long after, long upTo) {
        return number(numbers(filter, after, upTo), "p.first_sequence desc");
    }

    /** The least number of such a post, and 0 if there is none. */
    public long firstNumber(PostFilter filter, long after, long upTo) {
        return number(numbers(filter, after, upTo), "p.first_sequence");
    }

    private static PublicationQuery numbers(PostFilter filter, long after, long upTo) {
        return new PublicationQuery()
                .and("p.first_sequence > ?", after)
                .and("p.first_sequence <= ?", upTo)
                .matching(filter);
    }

    private long number(PublicationQuery query, String order) {
        return query.rows(entities, order, 1).stream()
                .map(row -> new PublicationRow(row).cursor().sequence())
                .findFirst()
                .orElse(0L);
    }

    /** The live or withdrawn post of an id. */
    public Optional<PublishedPost> find(UUID id) {
        return one(PublicationQuery.ofAll().and("p.post_id = ?", id));
    }

    /** The live or withdrawn post at an address. */
    public Optional<PublishedPost> find(String mission, String slug) {
        return one(PublicationQuery.ofAll().and("p.mission = ?", mission).and("p.slug = ?", slug));
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
        List<PublicationRow> rows =
                query.rows(entities, "p.post_id", 1).stream().map(PublicationRow::new).toList();
        return complete(rows).stream().findFirst();
    }

    private List<PublishedPost> complete(List<PublicationRow> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.addAll(row.missions()));
        Map<String, MissionName> names = missions.names(codes);
        Map<UUID, List<Sibling>> siblings = siblings(rows);
        Map<UUID, Replacement> inPlace = replacements.live(replacedBy(rows));
        return rows.stream()
                .map(
                        row ->
                                row.post(
                                        names,
                                        translationsOf(row, siblings),
                                        inPlace.get(row.replacementId())))
                .toList();
    }

    private static List<UUID> replacedBy(List<PublicationRow> rows) {
        return rows.stream().map(PublicationRow::replacementId).filter(Objects::nonNull).toList();
    }

    private static List<Translation> translationsOf(
            PublicationRow row, Map<UUID, List<Sibling>> siblings) {
        return siblings.getOrDefault(row.group(), List.of()).stream()
                .map(Sibling::translation)
                .filter(translation -> !translation.id().equals(row.id()))
                .toList();
    }

    private record Sibling(UUID group, Translation translation) {}

    @SuppressWarnings("unchecked")
    private Map<UUID, List<Sibling>> siblings(List<PublicationRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        String groups =
                rows.stream()
                        .map(row -> row.group().toString())
                        .distinct()
                        .collect(Collectors.joining(","));
        List<Object[]> found =
                entities.createNativeQuery(
                                "select translation_group, language, post_id, mission, slug"
                                        + " from publication where withdrawn_at is null and"
                                        + " translation_group = any(string_to_array(?1, ',')::uuid[])"
                                        + " order by language, post_id")
                        .setParameter(1, groups)
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new Sibling(
                                        (UUID) row[0],
                                        new Translation(
                                                new LanguageTag((String) row[1]),
                                                (UUID) row[2],
                                                "/" + row[3] + "/" + row[4])))
                .collect(Collectors.groupingBy(Sibling::group));
    }
}
