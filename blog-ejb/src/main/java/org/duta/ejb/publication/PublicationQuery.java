package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duta.model.kernel.LanguageTag;
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
                    + " p.signing_key, p.signature, p.statement"
                    + " from publication p where true";

    private final StringBuilder sql = new StringBuilder(COLUMNS);
    private final List<Object> values = new ArrayList<>();

    PublicationQuery and(String condition, Object... bound) {
        String numbered = condition;
        for (Object value : bound) {
            values.add(value);
            numbered = numbered.replaceFirst("\\?", "\\$" + values.size());
        }
        sql.append(" and ").append(numbered.replace('$', '?'));
        return this;
    }

    PublicationQuery matching(PostFilter filter) {
        anyOf("(p.mission = any(%1$s) or p.contributors && %1$s)", filter.missions());
        anyOf("p.language = any(%s)", filter.languages().stream().map(LanguageTag::value).toList());
        anyOf("p.kind = any(%s)", filter.kinds().stream().map(Enum::name).toList());
        anyOf("p.topics && %s", filter.topics());
        anyOf("p.countries && %s", filter.countries());
        anyOf(
                "exists (select 1 from jsonb_array_elements(p.authors) a"
                        + " where a ->> 'handle' = any(%s))",
                filter.authors());
        if (filter.since() != null) {
            and("p.published_at >= ?", Timestamp.from(filter.since()));
        }
        if (filter.until() != null) {
            and("p.published_at < ?", Timestamp.from(filter.until()));
        }
        return this;
    }

    PublicationQuery after(@Nullable PageCursor cursor) {
        return cursor == null
                ? this
                : and(
                        "(p.published_at, p.first_sequence) < (?, ?)",
                        Timestamp.from(cursor.publishedAt()),
                        cursor.sequence());
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(EntityManager entities, String order, int limit) {
        // PostgreSQL has to know the limit: without it, it plans for all rows.
        Query query = entities.createNativeQuery(sql + " order by " + order + " limit " + limit);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private void anyOf(String condition, Collection<String> words) {
        if (!words.isEmpty()) {
            values.add(String.join(",", words));
            String array = "string_to_array(?" + values.size() + ", ',')";
            sql.append(" and ").append(String.format(condition, array));
        }
    }
}
