package org.duta.ejb.publication;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duta.ejb.kernel.TestDatabase;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.publication.words.SearchWords;
import org.duta.model.publication.words.WordTokens;

/**
 * Live posts that are there for one test and undone at its end, one an hour. They have no drafts
 * behind them, which only their table's own keys would mind.
 */
public final class LivePosts {

    public static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final String INSERT =
            "insert into publication (post_id, mission, slug, translation_group, edition, revision_id,"
                    + " content_hash, title, summary, text, html, excerpt, language, kind,"
                    + " contributors, authors, topics, countries, published_at, updated_at,"
                    + " withdrawal_reason, withdrawn_at, first_sequence, sequence, tokens) select"
                    + " gen_random_uuid(), ?1, 'p' || ?2, gen_random_uuid(), 1, gen_random_uuid(),"
                    + " 'h', ?3, ?4, ?5, '<p>' || ?5 || '</p>', ?5, ?6, ?7, string_to_array(?8,"
                    + " ','), cast(?9 as jsonb), string_to_array(?10, ','), string_to_array(?11,"
                    + " ','), ?12, ?12, case when ?13 then 'r' end, case when ?13 then cast(?12 as"
                    + " timestamptz) end, ?2, ?2, string_to_array(?14, '|')";

    private final EntityManager entities;
    private final Map<String, String> with = new LinkedHashMap<>();
    private long number;

    private LivePosts(EntityManager entities) {
        this.entities = entities;
        clear();
    }

    /** Begins without any post. */
    public static void during(TestDatabase database, Consumer<LivePosts> work) {
        try {
            database.doInTransaction(
                    entities -> {
                        LivePosts posts = new LivePosts(entities);
                        posts.run("set local session_replication_role = replica");
                        posts.run("delete from publication");
                        work.accept(posts);
                        throw new Undone();
                    });
        } catch (Undone expected) {
            // That is what was wanted.
        }
    }

    public EntityManager entities() {
        return entities;
    }

    public void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    /** What the next post has beside its words: mission, topics, authors and so on. */
    public LivePosts with(String name, String value) {
        with.put(name, value);
        return this;
    }

    /** The next numbers are left out. */
    public void skip(long numbers) {
        number += numbers;
    }

    /** A post, newer than all before. */
    public void add(String language, String title, String summary, String text) {
        number++;
        Stream.of(with.get("mission"), with.get("contributors"))
                .flatMap(codes -> Stream.of(String.valueOf(codes).split(",")))
                .filter(code -> !code.isEmpty())
                .forEach(this::found);
        Object[] values = {
            with.get("mission"),
            number,
            title,
            summary,
            text,
            language,
            with.get("kind"),
            with.get("contributors"),
            with.get("authors"),
            with.get("topics"),
            with.get("countries"),
            Timestamp.from(FIRST.plus(Duration.ofHours(number))),
            Boolean.valueOf(with.get("withdrawn")),
            String.join("|", WordTokens.of(new LanguageTag(language), title, summary, text))
        };
        var insert = entities.createNativeQuery(INSERT);
        for (int i = 0; i < values.length; i++) {
            insert.setParameter(i + 1, values[i]);
        }
        insert.executeUpdate();
        clear();
    }

    /** A mission that is called by its code. */
    private void found(String mission) {
        entities.createNativeQuery(
                        "insert into mission values (?1, 'embassy', ?1, ?1, 'Oslo', 'NO', '{NO}',"
                                + " 'Europe/Oslo', '{en}')"
                                + " on conflict do nothing")
                .setParameter(1, mission)
                .executeUpdate();
    }

    private void clear() {
        with.putAll(
                Map.of(
                        "mission", "tokyo",
                        "kind", "STORY",
                        "contributors", "",
                        "authors", "[]",
                        "topics", "",
                        "countries", "",
                        "withdrawn", "false"));
    }

    public PublishedPostFinder finder() {
        PublishedPostFinder finder = new PublishedPostFinder();
        finder.entities = entities;
        return finder;
    }

    /** The titles of everything that fits, page by page. */
    public List<String> titles(PostFilter filter, int page) {
        List<String> titles = new ArrayList<>();
        PageCursor cursor = null;
        do {
            PublishedPostFinder.PostPage found = finder().page(filter, cursor, page);
            found.posts().forEach(post -> titles.add(post.title()));
            cursor = found.next();
        } while (cursor != null);
        return titles;
    }

    /** The titles of everything that holds the words. */
    public List<String> titles(String words) {
        return titles(PostFilter.everything().words(SearchWords.of(words)), 3);
    }

    public List<UUID> ids() {
        return finder().newest(PostFilter.everything(), 100).stream()
                .map(PublishedPost::id)
                .toList();
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
