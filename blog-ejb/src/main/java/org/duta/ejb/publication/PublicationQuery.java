package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Puts a query over the publications together from criteria; values are always bound. The names of
 * missions and the other languages come with each row: one way to the database, not three.
 */
final class PublicationQuery {

    /** What stands between the parts of a column, and between its items. */
    static final String PART = "\u001f";

    static final String ITEM = "\u001e";

    private static final String NAME = "concat_ws(chr(31), m.code, m.name_en, m.name_id)";

    private static final String MISSION =
            "(select " + NAME + " from mission m where m.code = p.mission)";

    private static final String CONTRIBUTORS =
            "(select string_agg("
                    + NAME
                    + ", chr(30) order by c.n) from unnest(p.contributors) with ordinality c (code, n)"
                    + " join mission m on m.code = c.code)";

    private static final String TRANSLATIONS =
            "(select string_agg(concat_ws(chr(31), q.language, q.post_id, q.mission, q.slug),"
                    + " chr(30) order by q.language, q.post_id) from publication q"
                    + " where q.translation_group = p.translation_group"
                    + " and q.post_id <> p.post_id and q.withdrawn_at is null)";

    /** Where that is still to be read. */
    private static final String REPLACEMENT =
            "(select concat_ws(chr(31), r.post_id, r.mission, r.slug, r.language, r.title)"
                    + " from publication r where r.post_id = p.replacement"
                    + " and r.withdrawn_at is null)";

    private static final String WITHHELD =
            "coalesce((select string_agg(f.id::text, ',') from shown_media s"
                    + " join media_file f on f.id = s.media_id"
                    + " where s.post_id = p.post_id and f.withheld_at is not null), '')";

    private static final String COLUMNS =
            "select p.post_id, "
                    + MISSION
                    + ", p.slug, "
                    + TRANSLATIONS
                    + ", p.edition, p.content_hash,"
                    + " p.title, p.summary, p.text, p.html, p.excerpt, p.language, p.kind, "
                    + CONTRIBUTORS
                    + ", p.authors::text,"
                    + " array_to_string(p.topics, ','), array_to_string(p.countries, ','),"
                    + " p.published_at, p.updated_at, p.correction_note, p.correction_at,"
                    + " p.withdrawal_reason, p.withdrawn_at, p.sequence, p.first_sequence,"
                    + " p.signing_key, p.signature, p.statement, "
                    + REPLACEMENT
                    + ", p.awaiting_confirmation, "
                    + WITHHELD
                    + " from ";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private PublicationQuery() {}

    /** Over all that was ever published. */
    static PublicationQuery ofAll() {
        return ofPosts().add("publication p where true");
    }

    private static PublicationQuery ofPosts() {
        return new PublicationQuery().add(COLUMNS);
    }

    /**
     * For the first number of one post, live or withdrawn, and not for the post: the greatest or
     * the least of those above {@code after} and up to {@code upTo}, and 0 if there is none.
     */
    static PublicationQuery ofNumber(PostFilter filter, long after, long upTo, boolean greatest) {
        Marks marks = new Marks(filter);
        PublicationQuery query = new PublicationQuery();
        return marks.isEmpty()
                ? query.add("select coalesce(")
                        .add(greatest ? "max" : "min")
                        .add("(p.first_sequence), 0) from publication p where true")
                        .and("p.first_sequence > ?", after)
                        .and("p.first_sequence <= ?", upTo)
                : query.add("select publication_number(")
                        .marks(marks)
                        .add(", ?, ?, ?)", after, upTo, greatest);
    }

    /** Over live posts, newest first, after {@code cursor}: {@code limit} of them at most. */
    static PublicationQuery ofLive(PostFilter filter, @Nullable PageCursor cursor, int limit) {
        SearchWords words = filter.words();
        Marks marks = new Marks(filter);
        if (words == null && marks.isEmpty()) {
            return walk(filter, cursor);
        }
        PublicationQuery query = ofPosts();
        if (words == null) {
            query.add("publication_found(").marks(marks).add(", null");
        } else {
            query.wanted(words, filter).add(", publication_found(w[1]");
            if (!marks.isEmpty()) {
                query.add(" && ").marks(marks);
            }
            query.add(", w[2]");
        }
        return query.within(filter, cursor, limit);
    }

    private PublicationQuery wanted(SearchWords words, PostFilter filter) {
        String languages =
                filter.languages().stream()
                        .map(LanguageTag::value)
                        .collect(Collectors.joining(","));
        return add(
                "publication_wanted(?, ?, string_to_array(?, ',')) w",
                words.asked(),
                words.tokens(),
                languages.isEmpty() ? null : languages);
    }

    private PublicationQuery marks(Marks marks) {
        return add(marks.sql(), marks.values().toArray());
    }

    /** Along the index of times: nothing but times narrows the list. */
    private static PublicationQuery walk(PostFilter filter, @Nullable PageCursor cursor) {
        PublicationQuery query = ofAll().and("p.withdrawn_at is null");
        if (filter.since() != null) {
            query.and("p.published_at >= ?", Timestamp.from(filter.since()));
        }
        if (filter.until() != null) {
            query.and("p.published_at < ?", Timestamp.from(filter.until()));
        }
        return cursor == null
                ? query
                : query.and(
                        "(p.published_at, p.first_sequence) < (?, ?)",
                        Timestamp.from(cursor.publishedAt()),
                        cursor.sequence());
    }

    private PublicationQuery within(PostFilter filter, @Nullable PageCursor cursor, int limit) {
        add(", ?", filter.place().ordinal());
        add(", cast(? as timestamptz)", time(filter.since()));
        add(", cast(? as timestamptz)", time(filter.until()));
        add(", cast(? as bigint)", cursor == null ? null : Long.toString(cursor.sequence()));
        return add(", ?) p where true", limit);
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    PublicationQuery marked(PostFilter filter) {
        Marks marks = new Marks(filter);
        return marks.isEmpty() ? this : add(" and p.head_words @@ (").marks(marks).add(")");
    }

    PublicationQuery and(String condition, Object... bound) {
        return add(" and ").add(condition, bound);
    }

    /** Each {@code ?} stands for the next of the values. */
    private PublicationQuery add(String part, @Nullable Object... bound) {
        int read = 0;
        for (Object value : bound) {
            values.add(value);
            int place = part.indexOf('?', read) + 1;
            sql.append(part, read, place).append(values.size());
            read = place;
        }
        sql.append(part, read, part.length());
        return this;
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(EntityManager entities, String order, int limit) {
        // PostgreSQL has to know the limit: without it, it plans for all rows.
        return query(entities, " order by " + order + " limit " + limit).getResultList();
    }

    long number(EntityManager entities) {
        return (Long) query(entities, "").getSingleResult();
    }

    private Query query(EntityManager entities, String end) {
        Query query = entities.createNativeQuery(sql + end);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
