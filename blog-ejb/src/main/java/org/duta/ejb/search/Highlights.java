package org.duta.ejb.search;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duta.ejb.publication.PublishedPost;
import org.duta.model.publication.proof.PageText;
import org.duta.model.publication.words.SearchWords;
import org.duta.model.publication.words.WordTokens;
import org.duta.model.search.MarkedText;

/** Marks what was looked for in the titles of posts, and in a stretch of each. */
@Stateless
public class Highlights {

    /** UTF-16 units of a stretch where a database can't cut it at words. */
    private static final int STRETCH = 120;

    private static final String SELECTORS =
            "StartSel=" + MarkedText.START + ",StopSel=" + MarkedText.END;

    private static final String TITLE = "HighlightAll=true," + SELECTORS;

    private static final String EXCERPT =
            "MaxFragments=2,MaxWords=28,MinWords=14,FragmentDelimiter=\" … \"," + SELECTORS;

    /** Plain text is escaped first: what looks like a tag would be dropped. */
    private static final String ESCAPED = "replace(replace(p.%s, '&', '&amp;'), '<', '&lt;')";

    /** What {@code publication_parted} puts at the ends of words. */
    private static final String PARTS = "\u001F";

    private static final String MARKED =
            "select cast(p.post_id as text), ts_headline(c.config, publication_parted("
                    + String.format(ESCAPED, "title")
                    + "), c.question, ?3), ts_headline(c.config, publication_parted(left("
                    + String.format(ESCAPED, "summary")
                    + " || ' ' || regexp_replace(p.html, '<[^>]*>', ' ', 'g'), 50000)),"
                    + " c.question, ?4) from publication p, lateral (select config,"
                    + " websearch_to_tsquery(config, publication_plain(?2)) ||"
                    + " websearch_to_tsquery(config, initcap(publication_plain(?2) collate"
                    + " \"pg_c_utf8\")) question from (select"
                    + " cast(publication_form(p.language) as regconfig) config) f) c"
                    + " where p.post_id = any(cast(string_to_array(?1, ',') as uuid[]))";

    @PersistenceContext EntityManager entities;

    /** The posts by their ids. */
    public Map<UUID, FoundPost> in(List<PublishedPost> posts, SearchWords words) {
        Map<UUID, FoundPost> found = new HashMap<>();
        Map<UUID, PublishedPost> others = new HashMap<>();
        for (PublishedPost post : posts) {
            if (WordTokens.areMadeFor(post.language())) {
                found.put(post.id(), tokens(post, words));
            } else {
                others.put(post.id(), post);
            }
        }
        if (!others.isEmpty()) {
            for (Object[] row : marked(others, words)) {
                UUID id = UUID.fromString((String) row[0]);
                PublishedPost post = others.get(id);
                if (post != null) {
                    found.put(id, new FoundPost(post, text(row[1]), text(row[2])));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> marked(Map<UUID, PublishedPost> posts, SearchWords words) {
        String ids = posts.keySet().stream().map(UUID::toString).collect(Collectors.joining(","));
        return entities.createNativeQuery(MARKED)
                .setParameter(1, ids)
                .setParameter(2, words.asked())
                .setParameter(3, TITLE)
                .setParameter(4, EXCERPT)
                .getResultList();
    }

    private static MarkedText text(Object column) {
        return MarkedText.read(
                PageText.of(((String) column).replace(PARTS, ""), false).replaceAll("\\s+", " "));
    }

    private static FoundPost tokens(PublishedPost post, SearchWords words) {
        String body = (post.summary() + "\n" + PageText.of(post.html(), false)).strip();
        return new FoundPost(
                post,
                MarkedText.of(post.title(), words.in(post.title())),
                MarkedText.around(body, words.in(body), STRETCH));
    }
}
