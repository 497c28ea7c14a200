package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking back through a feed's archives (RFC 5005), as a program does that was away for long. */
class ArchivesE2E {

    /** Numbers of the journal in an archive. */
    private static final int NUMBERS = 40;

    private static final Pattern ENTRY = Pattern.compile("(?s)<(entry|item)[ >].*?</\\1>");
    private static final Pattern ID = Pattern.compile("<(?:id|guid)[^>]*>urn:uuid:([^<]*)<");
    private static final Newsroom ROOM = new Newsroom();
    private static final Api API = ROOM.api;
    private static String kept = "";
    private static final List<String> GONE = new ArrayList<>();
    private static String withdrawn = "";

    /**
     * Something live, something withdrawn in the same archive, two archives with posts of Tokyo's,
     * and many withdrawals of posts that are in none yet.
     */
    @BeforeAll
    static void fill() {
        String toggled = ROOM.live(NewDraft.in("tokyo").language("id"));
        fillArchive(toggled);
        kept = ROOM.live(NewDraft.in("tokyo").topics("culture").language("en"));
        withdrawn = ROOM.live(NewDraft.in("tokyo").topics("culture").language("en"));
        ROOM.gita.withdraws(withdrawn, "It was wrong.");
        fillArchive(toggled);
        ROOM.live(NewDraft.in("tokyo"));
        fillArchive(toggled);
        for (int i = 0; i < 12; i++) {
            String id = ROOM.live(NewDraft.in("tokyo").language("en"));
            ROOM.gita.withdraws(id, "Gone: " + id);
            GONE.add("Gone: " + id);
        }
    }

    /** Takes a post down and puts it back until the journal comes to an archive's end. */
    private static void fillArchive(String toggled) {
        for (long step = head(); step % NUMBERS > 0; step++) {
            boolean down = ROOM.gita.allowedMoves(toggled).contains("restore");
            ROOM.gita.makes(down ? "restore" : "withdraw", toggled);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "all,''",
        "mission/tokyo,mission=tokyo",
        "topic/culture,topic=culture",
        "language/en,language=en",
        "author/ayu,author=ayu",
        "country/JP,country=JP"
    })
    void the_feed_and_its_archives_hold_every_live_post_and_each_archive_others(
            String feed, String filter) {
        String newest = API.get("/feeds/" + feed + ".atom").expect(200).text();
        List<String> archived = new ArrayList<>();
        for (String archive : walk(newest)) {
            archived.addAll(entries(archive));
        }
        assertThat(archived).doesNotHaveDuplicates();
        Set<String> all = new HashSet<>(archived);
        all.addAll(entries(newest));
        assertThat(all).containsAll(live(filter));
        all.removeAll(live(filter));
        all.removeAll(notices(newest));
        assertThat(all).as("what isn't live").isEmpty();
    }

    @Test
    void an_archive_tells_of_what_was_withdrawn_and_does_not_show_it() {
        List<String> archives = walk(API.get("/feeds/mission/tokyo.atom").text());
        String archive =
                archives.stream()
                        .filter(text -> text.contains(withdrawn))
                        .findFirst()
                        .orElseThrow();
        assertThat(archive)
                .contains("<at:deleted-entry ref=\"urn:uuid:" + withdrawn, "It was wrong.");
        assertThat(entries(archive)).contains(kept).doesNotContain(withdrawn);
        String self = link(archive, "self");
        for (String format : List.of("rss", "json")) {
            String other = API.get(path(self).replace(".atom", "." + format)).expect(200).text();
            assertThat(other).contains("It was wrong.", kept).doesNotContain(":" + withdrawn);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void everything_that_was_withdrawn_is_told_of_by_the_feed_or_an_archive(String format) {
        String newest = API.get("/feeds/mission/tokyo.atom").expect(200).text();
        String whole =
                Stream.concat(Stream.of(newest), walk(newest).stream())
                        .map(document -> path(link(document, "self")))
                        .map(self -> self.replace(".atom", "." + format))
                        .map(self -> API.get(self).expect(200).text())
                        .collect(Collectors.joining());
        assertThat(whole).contains(GONE).contains("It was wrong.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss"})
    void an_archive_names_its_feed_and_its_neighbours(String format) {
        String feed = API.get("/feeds/mission/tokyo." + format).text();
        assertThat(feed).doesNotContain("fh:archive", "next-archive");
        String newest = API.get(path(link(feed, "prev-archive"))).expect(200).text();
        assertThat(newest).contains("<fh:archive").doesNotContain("rel=\"hub\"");
        assertThat(link(newest, "current")).isEqualTo(link(feed, "self"));
        String older = API.get(path(link(newest, "prev-archive"))).expect(200).text();
        assertThat(link(older, "next-archive")).isEqualTo(link(newest, "self"));
    }

    @Test
    void the_json_feed_goes_on_at_its_next_url() {
        Set<String> seen = new HashSet<>();
        String path = "/feeds/mission/tokyo.json";
        for (int pages = 0; path != null && pages < 1_000; pages++) {
            JsonObject feed = API.get(path).expect(200).json();
            feed.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getString("id").replace("urn:uuid:", ""))
                    .forEach(seen::add);
            String next = feed.getString("next_url", null);
            path = next == null ? null : path(next);
        }
        assertThat(path).isNull();
        assertThat(seen).containsAll(live("mission=tokyo"));
    }

    @Test
    void an_archive_stays_as_it_is_whatever_is_published_later() {
        String first = path(link(lastOf(walk(API.get("/feeds/all.atom").text())), "self"));
        Answer before = API.get(first).expect(200);
        ROOM.live(NewDraft.in("tokyo"));
        assertThat(API.get(first, "If-None-Match", before.tag()).status()).isEqualTo(304);
        assertThat(API.get(first).text()).isEqualTo(before.text());
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/archive/0/all.atom,404",
        "/feeds/archive/999999/all.atom,404",
        "/feeds/archive/1/all.xml,404",
        "/feeds/archive/1/mission/nowhere.atom,404",
        "/feeds/archive/1/planet/mars.atom,404",
        "/feeds/archive/1/all.atom?foo=1,400",
        "/feeds/archive/1/mission/tokyo.rss?language=id,400",
        "/feeds/archive/1/all.rss?mission=tokyo&language=id,200"
    })
    void an_address_is_read_as_strictly_as_that_of_a_feed(String path, int status) {
        API.get(path).expect(status);
    }

    @Test
    void the_hub_takes_no_archive_for_a_topic() {
        String body =
                "hub.mode=subscribe&hub.callback=http%3A%2F%2F127.0.0.1%3A9%2F&hub.topic="
                        + link(API.get("/feeds/all.atom").text(), "prev-archive");
        API.send(
                        "POST",
                        "/hub",
                        Api.bytes(body),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(400, "bad-parameter");
    }

    /** Every archive of an Atom feed, the newest first. */
    private static List<String> walk(String feed) {
        List<String> archives = new ArrayList<>();
        String document = feed;
        while (document.contains("rel=\"prev-archive\"")) {
            document = API.get(path(link(document, "prev-archive"))).expect(200).text();
            archives.add(document);
            assertThat(archives).hasSizeLessThan(1_000);
        }
        return archives;
    }

    private static String lastOf(List<String> documents) {
        return documents.get(documents.size() - 1);
    }

    private static List<String> entries(String document) {
        return ENTRY.matcher(document)
                .results()
                .map(MatchResult::group)
                .map(ArchivesE2E::id)
                .toList();
    }

    private static List<String> notices(String document) {
        return ENTRY.matcher(document)
                .results()
                .map(MatchResult::group)
                .filter(entry -> !entry.contains("duta:edition"))
                .map(ArchivesE2E::id)
                .toList();
    }

    private static String id(String entry) {
        Matcher id = ID.matcher(entry);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String link(String document, String rel) {
        Matcher link =
                Pattern.compile("link rel=\"" + rel + "\"[^>]*href=\"([^\"]*)\"").matcher(document);
        assertThat(link.find()).as(rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    private static List<String> live(String filter) {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/posts?limit=100&" + filter;
        while (path != null) {
            Answer page = API.get(path.replaceFirst("&$", "")).expect(200);
            page.items().forEach(post -> ids.add(post.getString("id")));
            String next = page.header("Link");
            path = next == null ? null : path(next.replaceFirst("^<([^>]*)>.*$", "$1"));
        }
        return ids;
    }

    private static long head() {
        List<JsonObject> journal = Journal.whole(API, 1_000);
        return journal.get(journal.size() - 1).getJsonNumber("sequence").longValue();
    }
}
