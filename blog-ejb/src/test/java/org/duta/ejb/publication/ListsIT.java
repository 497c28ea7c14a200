package org.duta.ejb.publication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.ejb.publication.SitemapFinder.Address;
import org.duta.ejb.publication.SitemapFinder.Part;
import org.duta.model.kernel.LanguageTag;
import org.junit.jupiter.api.Test;

/** The lists and sitemaps over many posts, of which every seventh was withdrawn. */
class ListsIT {

    private static final int POSTS = 300;

    /** So that the posts are in seven parts. */
    private static final int APART = 1_000;

    private final TestDatabase database = TestDatabase.get();

    @Test
    void everyLivePostIsInTheOnePartThatItsFirstNumberSays() {
        withPosts(
                entities -> {
                    SitemapFinder finder = new SitemapFinder();
                    finder.entities = entities;
                    List<Long> found = new ArrayList<>();
                    for (Part part : finder.parts()) {
                        List<Address> addresses = addresses(finder, part);
                        assertThat(addresses)
                                .extracting(Address::updatedAt)
                                .isNotEmpty()
                                .contains(part.changed())
                                .allMatch(at -> !at.isAfter(part.changed()));
                        addresses.forEach(address -> found.add(address.firstSequence()));
                    }
                    assertThat(found)
                            .isEqualTo(
                                    LongStream.rangeClosed(1, POSTS)
                                            .filter(number -> number % 7 != 0)
                                            .map(number -> number * APART)
                                            .boxed()
                                            .toList());
                });
    }

    @Test
    void newsBeginAtTheirTimeAndTheNewestComesFirst() {
        withPosts(
                entities -> {
                    SitemapFinder finder = new SitemapFinder();
                    finder.entities = entities;
                    Instant since = Instant.parse("2026-03-01T00:00:00Z");
                    List<SitemapFinder.News> news = finder.news(since, POSTS);
                    assertThat(news)
                            .isNotEmpty()
                            .allMatch(one -> !one.publishedAt().isBefore(since));
                    assertThat(news)
                            .isSortedAccordingTo(
                                    (one, other) ->
                                            other.publishedAt().compareTo(one.publishedAt()));
                    assertThat(finder.news(since, 3)).isEqualTo(news.subList(0, 3));
                });
    }

    @Test
    void theMonthsAndLanguagesOfLivePostsAreFoundAndNoOthers() {
        withPosts(
                entities -> {
                    ListFinder lists = new ListFinder();
                    lists.entities = entities;
                    assertThat(lists.languages())
                            .extracting(LanguageTag::value)
                            .containsExactly("ar", "en", "id");
                    List<YearMonth> months = lists.months();
                    assertThat(months).doesNotHaveDuplicates();
                    assertThat(months.get(0)).isEqualTo(YearMonth.of(2026, 4));
                    assertThat(months).endsWith(YearMonth.of(2024, 2), YearMonth.of(2024, 1));
                    assertThat(months).doesNotContain(YearMonth.of(2025, 6));
                });
    }

    @Test
    void whoIsInABylineIsNamedAsTheirLatestPostNamesThem() {
        withPosts(
                entities -> {
                    AuthorFinder authors = new AuthorFinder();
                    authors.entities = entities;
                    assertThat(authors.find("w3").orElseThrow().name()).isEqualTo("Writer 293");
                    assertThat(authors.find("w'; --")).isEmpty();
                });
    }

    private static List<Address> addresses(SitemapFinder finder, Part part) {
        List<Address> all = new ArrayList<>();
        long after = (part.number() - 1) * SitemapFinder.PART;
        List<Address> batch = finder.addresses(after, part.number() * SitemapFinder.PART, 7);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            after = batch.get(batch.size() - 1).firstSequence();
            batch = finder.addresses(after, part.number() * SitemapFinder.PART, 7);
        }
        return all;
    }

    /**
     * With 300 posts, a thousand numbers apart, one every 68 hours from January 2024 to April 2026
     * save for June 2025, in three languages, and one in a fourth that was withdrawn; undone at the
     * end. They have no drafts behind them, which only this table's own keys would mind.
     */
    private void withPosts(Consumer<EntityManager> work) {
        try {
            database.doInTransaction(
                    entities -> {
                        for (String statement : statements()) {
                            entities.createNativeQuery(statement).executeUpdate();
                        }
                        work.accept(entities);
                        throw new Undone();
                    });
        } catch (Undone expected) {
            // That is what was wanted.
        }
    }

    private static List<String> statements() {
        String posts =
                "insert into publication select gen_random_uuid(), 'm', 'p' || n,"
                        + " gen_random_uuid(), 1, gen_random_uuid(), 'h', 'Title ' || n, '', '', '',"
                        + " '', case when n = 7 then 'fr' else (array['ar', 'en', 'id'])[n % 3 + 1]"
                        + " end, 'STORY', '{}', jsonb_build_array(jsonb_build_object('handle', 'w'"
                        + " || n % 10, 'name', 'Writer ' || n, 'mission', 'm')), '{}', '{}', at, at"
                        + " + interval '1 hour', null, null, case when n % 7 = 0 then 'r' end, case"
                        + " when n % 7 = 0 then at end, n * "
                        + APART
                        + ", n from (select n, timestamptz"
                        + " '2024-01-01 00:00Z' + n * interval '68 hours' as at from"
                        + " generate_series(1, "
                        + POSTS
                        + ") n) numbered";
        String june =
                "update publication set published_at = published_at + interval '1 month' where"
                        + " published_at >= '2025-06-01 00:00Z' and published_at <"
                        + " '2025-07-01 00:00Z'";
        return List.of(
                "set local session_replication_role = replica",
                "delete from publication",
                posts,
                june);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
