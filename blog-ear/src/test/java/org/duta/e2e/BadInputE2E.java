package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the API says as a problem document what was wrong. */
class BadInputE2E {

    private static final String POSTS = "/api/desk/v1/posts";
    private static final byte[] NOTHING = new byte[0];

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;
    private final SignedIn ayu = room.ayu;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "{",
                "{\"mission\":\"tokyo\"",
                "{\"mission\":\"tokyo\"} and more",
                "[]",
                "\"tokyo\"",
                "null",
                "17",
                "{mission:\"tokyo\"}",
                "{'mission':'tokyo'}",
                "{\"mission\":\"to\u0001kyo\"}",
                "{\"mission\":\"\\uZZZZ\"}",
                "<post/>"
            })
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        assertThat(ayu.json("POST", POSTS, body).expect(422, "invalid").reasons())
                .containsExactly("body-not-json");
        ayu.json("POST", "/api/desk/v1/sessions", body).expect(422, "invalid");
        String id = room.draft(NewDraft.in("tokyo"));
        ayu.json("PATCH", POSTS + "/" + id, body, "If-Match", "*").expect(422, "invalid");
        ayu.json("POST", POSTS + "/" + id + "/moves", body).expect(422, "invalid");
    }

    @Test
    void jsonThatIsTooDeepOrTooLongIsRefused() {
        String deep = "{\"topics\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        ayu.json("POST", POSTS, deep).expect(422, "invalid");
        String number = "{\"title\":" + "9".repeat(200_000) + "}";
        ayu.json("POST", POSTS, number).expect(422, "invalid");
        String huge = "{\"title\":\"" + "x".repeat(8 * 1024 * 1024) + "\"}";
        ayu.json("POST", POSTS, huge).expect(413, "too-large");
    }

    @Test
    void everyWrongMemberIsToldAtOnce() {
        String body =
                """
                {"mission": 7, "titel": "x", "kind": null, "title": ["x"], "topics": "culture",
                 "contributors": [1], "byline": []}
                """;
        assertThat(ayu.json("POST", POSTS, body).expect(422, "invalid").reasons())
                .containsExactlyInAnyOrder(
                        "member-missing",
                        "member-not-string",
                        "member-not-string",
                        "member-unknown",
                        "member-unknown",
                        "member-not-list",
                        "member-not-list");
    }

    @Test
    void everyUnknownNameIsToldAtOnce() {
        JsonObject draft =
                NewDraft.in("tokyo")
                        .language("q-not-a-tag")
                        .kind("sermon")
                        .titled("x".repeat(301))
                        .topics("culture", "no-such-topic")
                        .with("atlantis", "tokyo")
                        .json();
        assertThat(ayu.tryToBegin(draft).expect(422, "invalid").reasons())
                .containsExactlyInAnyOrder(
                        "language-malformed",
                        "kind-unknown",
                        "title-too-long",
                        "topic-unknown",
                        "mission-unknown",
                        "contributor-is-lead");
        assertThat(ayu.tryToBegin(NewDraft.in("atlantis").kind("x").json()).reasons())
                .containsExactlyInAnyOrder("mission-unknown", "kind-unknown");
        ayu.tryToBegin(NewDraft.in("tokyo").language("xx").json()).expect(422, "invalid");

        String id = room.draft(NewDraft.in("tokyo"));
        JsonObject change =
                Json.createObjectBuilder()
                        .add("summary", "x".repeat(2_001))
                        .add("byline", NewDraft.array(List.of("ayu", "nobody", "noone")))
                        .add("topics", NewDraft.array(List.of("no-such-topic")))
                        .build();
        assertThat(ayu.tryToChange(id, change, "If-Match", "*").expect(422, "invalid").reasons())
                .containsExactlyInAnyOrder(
                        "summary-too-long", "person-unknown", "person-unknown", "topic-unknown");
    }

    @Test
    void nobodyBeginsAPostWhereTheyDoNotWrite() {
        ayu.tryToBegin(NewDraft.in("paris").json()).expect(403, "not-allowed");
        room.eko.tryToBegin(NewDraft.in("hq-press").json()).expect(403, "not-allowed");
        room.fajar.tryToBegin(NewDraft.in("hq-press").json()).expect(403, "not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mission",
                "language",
                "kind",
                "title",
                "summary",
                "text",
                "topics",
                "contributors"
            })
    void charactersThatCannotBeKeptAreRefusedWhereverTheyStand(String member) {
        for (String bad : List.of("a\\u0000b", "\\ud800", "\\udc00 x", "\\udc00\\ud800")) {
            boolean list = member.equals("topics") || member.equals("contributors");
            JsonObject draft = NewDraft.in("tokyo").json();
            String valid = String.valueOf(draft.get(member));
            String broken = list ? "[\"" + bad + "\"]" : "\"" + bad + "\"";
            String body =
                    draft.toString()
                            .replace("\"" + member + "\":" + valid, "\"" + member + "\":" + broken);
            assertThat(ayu.json("POST", POSTS, body).expect(422, "invalid").reasons())
                    .as(body)
                    .containsAnyOf("character-nul", "character-surrogate");
        }
    }

    @Test
    void aTextOfBytesThatCannotBeKeptIsRefused() {
        String id = room.draft(NewDraft.in("tokyo"));
        byte[][] bad = {
            {'a', 0, 'b'},
            {(byte) 0xff},
            {(byte) 0xc3},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
        };
        for (byte[] text : bad) {
            ayu.send(
                            "PUT",
                            POSTS + "/" + id + "/text",
                            text,
                            "If-Match",
                            "*",
                            "Content-Type",
                            "text/markdown")
                    .expect(422, "invalid");
        }
        assertThat(
                        ayu.json("POST", POSTS + "/" + id + "/moves", "{\"move\":\"a\\u0000\"}")
                                .status())
                .isEqualTo(422);
        api.session("ay\u0000u", Api.PASSWORD).expect(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u001bb", "a\u007fb", "x\u0002y"})
    void aTitleKeepsTheControlCharactersThatWereSent(String title) {
        JsonObject begun =
                ayu.tryToBegin(NewDraft.in("tokyo").titled(title).summary(title).json())
                        .expect(201)
                        .json();
        assertThat(begun.getString("title")).isEqualTo(title);
        assertThat(begun.getString("summary")).isEqualTo(title);
        ayu.makes("discard", begun.getString("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/desk/v1/posts, POST",
        "GET, /api/desk/v1/posts, POST",
        "GET, /api/desk/v1/sessions, POST",
        "DELETE, /api/v1/posts, GET",
        "POST, /api/v1/posts, GET",
        "POST, /api/v1/changes, GET",
        "PATCH, /api/v1/missions, GET",
        "POST, /feeds/all.rss, GET",
        "DELETE, /feeds/missions.opml, GET"
    })
    void aWrongMethodNamesTheRightOnes(String method, String path, String right) {
        boolean bodiless = method.equals("GET") || method.equals("DELETE");
        Answer answer = bodiless ? ayu.send(method, path, NOTHING) : ayu.json(method, path, "{}");
        answer.expect(405, "about:blank");
        assertThat(answer.header("Allow")).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "a/b"})
    void aWrongTypeOfBodyIsRefused(String type) {
        byte[] body = Api.bytes(NewDraft.in("tokyo").json().toString());
        ayu.send("POST", POSTS, body, "Content-Type", type).expect(415, "about:blank");
        ayu.send("POST", "/api/desk/v1/sessions", body, "Content-Type", type)
                .expect(415, "about:blank");
        String id = room.draft(NewDraft.in("tokyo"));
        ayu.json("PUT", POSTS + "/" + id + "/text", "{}", "If-Match", "*")
                .expect(415, "about:blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/posts",
                "/api/v1/posts/nothing",
                "/api/v1/posts/1-1-1-1-1",
                "/api/v1/posts/00000000-0000-0000-0000-000000000000",
                "/api/v1/posts/00000000-0000-0000-0000-000000000000/embed",
                "/api/v1/events/1",
                "/api/application.wadl",
                "/api/desk/v1/nothing",
                "/api/desk/v1/posts/nothing",
                "/api/desk/v1/posts/00000000-0000-0000-0000-000000000000",
                "/api/desk/v1/posts/00000000-0000-0000-0000-000000000000/revisions",
                "/api/desk/v1/audit?post=nothing",
                "/feeds/nothing.rss",
                "/feeds/all.xml",
                "/feeds"
            })
    void anUnknownAddressIsAProblemDocument(String path) {
        ayu.get(path).expect(404, "not-found");
        ayu.get(path, "Accept", "text/html").expect(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/xml;q=0.5", "nonsense"})
    void theApiAnswersInJsonWhateverIsAccepted(String accept) {
        assertThat(api.get("/api/v1/posts?limit=1", "Accept", accept).header("Content-Type"))
                .startsWith("application/")
                .contains("json");
        api.get("/api/v1/posts?limit=0", "Accept", accept).expect(400, "bad-parameter");
        api.get(POSTS + "/x", "Accept", accept).expect(401, "signed-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/posts?limit=0",
                "/api/v1/posts?limit=101",
                "/api/v1/posts?limit=-1",
                "/api/v1/posts?limit=abc",
                "/api/v1/posts?limit=",
                "/api/v1/posts?limit=1.5",
                "/api/v1/posts?limit=99999999999999999999",
                "/api/v1/posts?limit=%D9%A3",
                "/api/v1/posts?limit=1&limit=2",
                "/api/v1/posts?nothing=1",
                "/api/v1/posts?Mission=tokyo",
                "/api/v1/posts?mission=",
                "/api/v1/posts?mission=atlantis",
                "/api/v1/posts?mission=TOKYO",
                "/api/v1/posts?mission=tokyo,paris",
                "/api/v1/posts?mission=%00",
                "/api/v1/posts?mission=%27",
                "/api/v1/posts?language=xx",
                "/api/v1/posts?language=not_a_tag",
                "/api/v1/posts?country=XX",
                "/api/v1/posts?topic=nothing",
                "/api/v1/posts?author=nobody",
                "/api/v1/posts?author=a%00b",
                "/api/v1/posts?kind=sermon",
                "/api/v1/posts?since=yesterday",
                "/api/v1/posts?since=2026-13-01",
                "/api/v1/posts?since=%2B999999-01-01T00:00:00Z",
                "/api/v1/posts?until=2026-02-30T00:00:00Z",
                "/api/v1/posts?fields=nothing",
                "/api/v1/posts?cursor=x",
                "/api/v1/posts?cursor=AAAA",
                "/api/v1/posts?cursor=_____________________w",
                "/api/v1/posts?cursor=f_________9__________w",
                "/api/v1/changes?after=-1",
                "/api/v1/changes?after=x",
                "/api/v1/changes?limit=0",
                "/api/v1/changes?limit=1001",
                "/api/v1/changes?since=1",
                "/api/v1/missions?limit=1",
                "/api/v1/topics?x=",
                "/api/v1/authors?mission=tokyo",
                "/api/v1/posts/00000000-0000-0000-0000-000000000000?fields=id",
                "/api/v1/posts?q=",
                "/api/v1/posts?q=%26%7C!",
                "/api/v1/posts?q=-without",
                "/api/v1/posts?q=one&q=two",
                "/feeds/all.rss?q=words",
                "/feeds/all.rss?mission=atlantis",
                "/feeds/all.rss?language=xx",
                "/feeds/all.rss?author=nobody",
                "/feeds/all.rss?nothing=1",
                "/feeds/all.rss?mission=",
                "/feeds/all.rss?mission=%00",
                "/feeds/mission/tokyo.rss?language=id",
                "/feeds/missions.opml?x=1"
            })
    void anUnknownParameterOrValueIsRefused(String path) {
        api.get(path).expect(400, "bad-parameter");
    }

    @Test
    void everyUnknownParameterAndEveryUnknownValueIsToldAtOnce() {
        assertThat(api.get("/api/v1/posts?x=1&y=2&mission=").expect(400).reasons())
                .containsExactlyInAnyOrder(
                        "parameter-unknown", "parameter-unknown", "parameter-empty");
        for (String path : List.of("/api/v1/posts", "/feeds/all.rss")) {
            assertThat(api.get(path + "?mission=a1&mission=b1&author=c1&language=xx").reasons())
                    .as(path)
                    .hasSize(4)
                    .containsOnly("parameter-value-unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/posts?mission=%zz", "/api/v1/posts/%zz", "/feeds/%zz.rss"})
    void anAddressThatCannotBeReadIsRefusedWithoutAPage(String target) {
        String answer = new RawHttp(DutaServer.shared().port()).get(target);
        assertThat(RawHttp.status(answer)).isLessThan(500);
        assertThat(answer).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @Test
    void filesAndMethodsThatAreNotThereGetNoServerError() {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
            for (String path : List.of("/api/v1/posts", "/api/desk/v1/posts", "/feeds/all.rss")) {
                Answer answer = api.send(method, path, NOTHING);
                assertThat(answer.status()).as(method + " " + path).isBetween(200, 499);
                assertThat(answer.text()).doesNotContainIgnoringCase("<html");
            }
        }
    }
}
