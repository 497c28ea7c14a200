package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what they haven't seen, and nobody fetches twice what they have. */
class ConditionalE2E {

    private static final JsonObject TITLE =
            Json.createObjectBuilder().add("title", "Another title").build();

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;
    private final SignedIn ayu = room.ayu;

    /** The journal's number when a test began. */
    private long begun;

    @Test
    void aChangeNeedsTheTagOfWhatWasSeen() {
        String id = room.draft(NewDraft.in("tokyo"));
        String first = ayu.open(id).tag();

        ayu.tryToWrite(id, "Two.").expect(428, "precondition-required");
        ayu.tryToChange(id, TITLE).expect(428, "precondition-required");
        String second = ayu.tryToWrite(id, "Two.", "If-Match", first).expect(200).tag();
        assertThat(second).isNotEqualTo(first);
        ayu.tryToWrite(id, "Three.", "If-Match", first).expect(412, "stale-version");
        ayu.tryToChange(id, TITLE, "If-Match", first).expect(412, "stale-version");
        ayu.tryToWrite(id, "Three.", "If-Match", "\"nonsense\"").expect(412, "stale-version");
        ayu.tryToWrite(id, "Three.", "If-Match", "nonsense").expect(412, "stale-version");
        assertThat(ayu.sees(id).getString("text")).isEqualTo("Two.");
        assertThat(ayu.sees(id).getString("title")).isNotEqualTo("Another title");

        String third = ayu.tryToChange(id, TITLE, "If-Match", second).expect(200).tag();
        ayu.tryToWrite(id, "Three.", "If-Match", first + ", " + third).expect(200);
        ayu.tryToWrite(id, "Four.", "If-Match", "*").expect(200);
        assertThat(ayu.sees(id).getString("text")).isEqualTo("Four.");
    }

    @Test
    void everyAnswerCarriesTheTagOfWhatItShows() {
        NewDraft draft = NewDraft.in("tokyo").with("geneva-un");
        Answer created = ayu.tryToBegin(draft.json()).expect(201);
        String id = created.json().getString("id");
        assertThat(created.header("Location")).endsWith("/api/desk/v1/posts/" + id);
        List<String> tags = new ArrayList<>(List.of(created.tag()));
        assertThat(ayu.open(id).tag()).isEqualTo(created.tag()).doesNotStartWith("W/");

        tags.add(ayu.writes(id, "Another text.").tag());
        tags.add(ayu.changes(id, "title", "Another title").tag());
        for (String move : List.of("submit", "recall", "submit")) {
            tags.add(ayu.tries(move, id).expect(200).tag());
            assertThat(ayu.open(id).tag()).isEqualTo(tags.get(tags.size() - 1));
        }
        for (String move : List.of("approve", "publish", "withdraw", "restore", "withdraw")) {
            tags.add(room.gita.tries(move, id).expect(200).tag());
            assertThat(room.gita.open(id).tag()).isEqualTo(tags.get(tags.size() - 1));
        }
        assertThat(tags).doesNotHaveDuplicates();
        assertThat(tags.stream().map(ConditionalE2E::version)).isSorted().doesNotHaveDuplicates();
    }

    /**
     * The version of the details first, then that of the text, which begins anew with an edition.
     */
    private static long version(String tag) {
        String[] versions = tag.replaceAll("^\"|-.*$", "").split("[.]");
        return Long.parseLong(versions[0]) * 1_000_000 + Long.parseLong(versions[1]);
    }

    @Test
    void aTagThatSomebodyElseSawIsAsGood() {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un"));
        String tag = ayu.open(id).tag();
        room.bima.tryToWrite(id, "From Geneva.", "If-Match", tag).expect(200);
        ayu.tryToWrite(id, "From Tokyo.", "If-Match", tag).expect(412, "stale-version");
    }

    @Test
    void whoHasThePostAsItIsGetsNoBody() {
        String id = room.draft(NewDraft.in("tokyo"));
        Answer full = ayu.open(id);
        Answer known = ayu.open(id, "If-None-Match", full.tag()).expect(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(known.tag()).isEqualTo(full.tag());
        ayu.writes(id, "Another text.");
        ayu.open(id, "If-None-Match", full.tag()).expect(200);
        assertThat(full.header("Cache-Control")).contains("private");
    }

    @Test
    void ofManyWhoWriteWithTheSameTagExactlyOneWinsAndNothingIsLost() throws Exception {
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(""));
        String tag = ayu.open(id).tag();
        StringBuilder expected = new StringBuilder();
        for (int round = 0; round < 5; round++) {
            String seen = tag;
            List<Callable<Answer>> writers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                SignedIn person = List.of(ayu, room.bima, room.citra).get(writer % 3);
                String text = expected + person.handle() + round + writer + "\n";
                writers.add(() -> person.tryToWrite(id, text, "If-Match", seen));
            }
            List<Answer> answers = allAtOnce(writers);
            List<Answer> won = answers.stream().filter(a -> a.status() == 200).toList();
            assertThat(won).as("winners of round %s: %s", round, answers).hasSize(1);
            assertThat(answers).filteredOn(a -> a.status() == 412).hasSize(5);
            expected.replace(0, expected.length(), won.get(0).json().getString("text"));
            tag = won.get(0).tag();
        }
        assertThat(ayu.sees(id).getString("text")).isEqualTo(expected.toString());
        assertThat(expected.toString().lines()).hasSize(5);
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> future : workers.invokeAll(work)) {
                done.add(future.get());
            }
            return done;
        } finally {
            workers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/posts",
                "/api/v1/posts?limit=100&mission=tokyo",
                "/api/v1/changes",
                "/api/v1/changes?after=3&limit=5",
                "/api/v1/missions",
                "/api/v1/topics",
                "/api/v1/authors",
                "/feeds/all.rss",
                "/feeds/all.atom",
                "/feeds/all.json",
                "/feeds/all.rss?mission=tokyo&language=id",
                "/feeds/mission/tokyo.atom",
                "/feeds/language/en.json",
                "/feeds/author/ayu.rss",
                "/feeds/missions.opml"
            })
    void whatAnybodyMayReadIsCacheable(String path) throws IOException {
        checkCacheable(path);
    }

    @Test
    void aPostIsCacheable() throws IOException {
        checkCacheable("/api/v1/posts/" + room.live(NewDraft.in("tokyo").saying(long1())));
    }

    private static String long1() {
        return "Many words. ".repeat(300);
    }

    private void checkCacheable(String path) throws IOException {
        Answer full = api.get(path).expect(200);
        assertThat(full.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(full.header("Cache-Control")).contains("public").contains("max-age");
        assertThat(full.headers().allValues("Vary").toString()).containsIgnoringCase("accept-enc");
        assertThat(full.header("Access-Control-Allow-Origin")).isEqualTo("*");

        Answer known = api.get(path, "If-None-Match", full.tag()).expect(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(known.tag()).isEqualTo(full.tag());
        assertThat(known.header("Cache-Control")).isEqualTo(full.header("Cache-Control"));
        assertThat(known.headers().allValues("Vary")).isEqualTo(full.headers().allValues("Vary"));
        api.get(path, "If-None-Match", "\"other\", " + full.tag()).expect(304);
        api.get(path, "If-None-Match", full.tag().replace("W/", "")).expect(304);
        api.get(path, "If-None-Match", "*").expect(304);

        Answer head = api.head(path).expect(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(comparable(head)).isEqualTo(comparable(full));
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(full.bytes().length));
        api.head(path, "If-None-Match", full.tag()).expect(304);

        String future = "Fri, 01 Jan 2100 00:00:00 GMT";
        api.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", future).expect(200);
        String modified = full.header("Last-Modified");
        if (modified != null) {
            api.get(path, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").expect(200);
        }
        checkGzip(path, full);
    }

    private void checkGzip(String path, Answer full) throws IOException {
        Answer packed = api.get(path, "Accept-Encoding", "gzip").expect(200);
        if (full.bytes().length > 2_000) {
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
        }
        if (packed.header("Content-Encoding") != null) {
            try (GZIPInputStream in =
                    new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
                assertThat(in.readAllBytes()).isEqualTo(full.bytes());
            }
            api.get(path, "Accept-Encoding", "gzip", "If-None-Match", packed.tag()).expect(304);
        }
        assertThat(full.header("Content-Encoding")).isNull();
    }

    /**
     * Every header but the clock's and those of the connection, which say how the body is sent; the
     * last modification moves by a second when the one that it fell in is over.
     */
    private static Map<String, List<String>> comparable(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        List.of(
                        "date",
                        "connection",
                        "keep-alive",
                        "transfer-encoding",
                        "content-length",
                        "last-modified")
                .forEach(headers::remove);
        return headers;
    }

    @Test
    void theTagsChangeExactlyWhenReadersSeeSomethingElse() {
        String id = room.inReview(NewDraft.in("tokyo"));
        begun = Journal.whole(api, 200).size();
        List<String> seen = new ArrayList<>(List.of(tags(id)));

        room.gita.makes("approve", id);
        assertThat(tags(id)).as("after the approval").isEqualTo(seen.get(0));
        room.gita.publishes(id, null);
        expectNew(seen, id);
        room.ayu.makes("start-edition", id);
        room.ayu.writes(id, "Not yet for readers.");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        assertThat(tags(id)).as("after the next edition's approval").isEqualTo(seen.get(1));
        room.gita.publishes(id, "Corrected.");
        expectNew(seen, id);
        room.gita.makes("withdraw", id);
        expectNew(seen, id);
        room.gita.makes("restore", id);
        expectNew(seen, id);
        assertThat(tags(id)).as("with nothing changed").isEqualTo(seen.get(seen.size() - 1));
    }

    private void expectNew(List<String> seen, String id) {
        String now = tags(id);
        String before = seen.get(seen.size() - 1);
        assertThat(List.of(now.split(" "))).doesNotContain(before.split(" "));
        seen.add(now);
    }

    private String tags(String id) {
        List<String> tags = new ArrayList<>();
        for (String path :
                List.of(
                        "/api/v1/posts",
                        "/api/v1/changes?after=" + begun,
                        "/feeds/all.rss",
                        "/feeds/mission/tokyo.atom",
                        "/feeds/author/ayu.json")) {
            tags.add(path + "=" + api.get(path).expect(200).tag());
        }
        String one = api.get("/api/v1/posts/" + id).header("ETag");
        tags.add("one=" + (one == null ? "none" + System.nanoTime() : one));
        tags.removeIf(tag -> tag.startsWith("one=none"));
        return String.join(" ", tags);
    }
}
