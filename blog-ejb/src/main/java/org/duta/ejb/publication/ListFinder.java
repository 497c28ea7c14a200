package org.duta.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import org.duta.model.kernel.LanguageTag;

/**
 * Which lists of posts there are: the months and the languages in which something is live. Both are
 * found by stepping along an index from one value to the next, so they cost as many steps as there
 * are values, however many posts there are.
 */
@Stateless
public class ListFinder {

    private static final String MONTHS =
            "with recursive found(start) as ("
                    + " (select date_trunc('month', published_at, 'UTC') from publication"
                    + " where withdrawn_at is null order by published_at desc limit 1)"
                    + " union all select (select date_trunc('month', p.published_at, 'UTC')"
                    + " from publication p where p.withdrawn_at is null"
                    + " and p.published_at < found.start order by p.published_at desc limit 1)"
                    + " from found where found.start is not null)"
                    + " select to_char(start at time zone 'UTC', 'YYYY-MM') from found"
                    + " where start is not null";

    private static final String LANGUAGES = "select * from publication_languages()";

    @PersistenceContext EntityManager entities;

    /** The months in UTC in which a live post was published, the latest first. */
    public List<YearMonth> months() {
        return words(MONTHS).stream().map(YearMonth::parse).toList();
    }

    /** The languages of live posts, by tag. */
    public List<LanguageTag> languages() {
        return words(LANGUAGES).stream().map(LanguageTag::new).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> words(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
