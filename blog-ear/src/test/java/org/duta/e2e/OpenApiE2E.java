package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duta.e2e.OpenApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the interface's description is sent, and every answer is what it promises. */
class OpenApiE2E {

    private static final String SOME_WORDS =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String SOME_MEDIA = "6a1f5c52-7b1e-4b53-9c1a-5e1f6f3f2a77";
    private static final String SOME_ID = "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01";
    private static final String SOME_HASH =
            "5f2c0d6e2a7f0f0a4f1d1f3c9f0b4d8c6c7d7a0b5e0b1c2d3e4f5a6b7c8d9e0f";
    private static final String SOME_KEY = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";
    private static final String LISTEN = "listen";

    /** Enough of one for its type to be known. */
    private static final byte[] SOUND = Api.bytes("\0\0\0\u0018ftypM4A \0\0\0\0M4A mp42");

    private static final Newsroom ROOM = new Newsroom();
    private static final OpenApi DOCUMENT = new OpenApi(ROOM.api);
    private static final String LIVE = ROOM.live(NewDraft.in("tokyo"));

    /** With two revisions, and enough in the journal for an archive. */
    static {
        ROOM.correct(LIVE, "Another text.\n", "One word.");
        for (int step = Journal.whole(ROOM.api, 1_000).size(); step < 40; step += 2) {
            ROOM.gita.makes("withdraw", LIVE);
            ROOM.gita.makes("restore", LIVE);
        }
    }

    /** The key of the document's example. */
    static {
        Sql.run(
                "insert into calendar_key values ('gita',"
                        + " encode(sha256('calendar-key'), 'hex'), now())"
                        + " on conflict (person_handle) do update set key_hash = excluded.key_hash");
    }

    static Stream<OpenApiCall> examples() {
        return DOCUMENT.operations().stream()
                .filter(operation -> !operation.id().equals(LISTEN))
                .flatMap(operation -> OpenApiCall.of(DOCUMENT, operation).stream());
    }

    static Stream<Operation> strictOnes() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> operation.node().path("responses").has("400"))
                .filter(operation -> !operation.path().startsWith("/api/desk/"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_works_and_answers_what_is_documented(OpenApiCall call) {
        Answer answer = call.send(ROOM.api, tokenFor(call), staged(call));
        assertThat(answer.status()).as("%s answered %s", call, answer).isBetween(200, 299);
        assertThat(DOCUMENT.faults(call.operation(), answer)).as("%s: %s", call, answer).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("strictOnes")
    void a_parameter_that_is_not_documented_is_refused_as_documented(Operation operation) {
        OpenApiCall call = OpenApiCall.of(DOCUMENT, operation).get(0);
        String path = operation.path();
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> value :
                call.values().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue().asText());
        }
        Answer refused = ROOM.api.get(path.replace(SOME_ID, LIVE) + "?nonsense=1").expect(400);
        assertThat(DOCUMENT.faults(operation, refused)).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_gone_as_documented() {
        String id = ROOM.live(NewDraft.in("tokyo"));
        ROOM.gita.withdraws(id, "It was wrong.");
        Operation get =
                DOCUMENT.operations().stream()
                        .filter(operation -> operation.id().equals("getPost"))
                        .findFirst()
                        .orElseThrow();
        Answer gone = ROOM.api.get("/api/v1/posts/" + id).expect(410);
        assertThat(DOCUMENT.faults(get, gone)).isEmpty();
    }

    @Test
    void the_stream_of_events_begins_as_documented() throws IOException, InterruptedException {
        assertThat(DOCUMENT.operations()).extracting(Operation::id).contains(LISTEN);
        HttpRequest request =
                HttpRequest.newBuilder(DutaServer.shared().at("/api/v1/events"))
                        .header("Last-Event-ID", "0")
                        .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream stream = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(stream.read()).isPositive();
        }
    }

    @Test
    void an_undocumented_member_would_be_noticed() {
        Operation list =
                DOCUMENT.operations().stream()
                        .filter(operation -> operation.id().equals("listTopics"))
                        .findFirst()
                        .orElseThrow();
        Answer answer = ROOM.api.get("/api/v1/topics").expect(200);
        Answer other =
                new Answer(
                        answer.request(),
                        200,
                        answer.headers(),
                        Api.bytes(answer.text().replaceFirst("\"slug\"", "\"snail\"")));
        assertThat(DOCUMENT.faults(list, answer)).isEmpty();
        assertThat(DOCUMENT.faults(list, other)).hasSizeGreaterThanOrEqualTo(2);
    }

    private static String tokenFor(OpenApiCall call) {
        return call.example().equals("raise") ? ROOM.indra.token() : tokenFor(call.operation());
    }

    private static String tokenFor(Operation operation) {
        if (!operation.path().startsWith("/api/desk/") || operation.id().equals("signIn")) {
            return "";
        }
        boolean administers =
                operation.path().contains("signing-keys") || operation.path().endsWith("/coedit");
        return administers ? ROOM.fajar.token() : ROOM.gita.token();
    }

    /** What has to be there before, and what stands for the document's made-up names. */
    private static Map<String, String> staged(OpenApiCall call) {
        Map<String, String> replaced = new LinkedHashMap<>();
        replaced.put("http://localhost:8080/tokyo/a-post", urlOf(LIVE));
        replaced.put(
                "http://localhost:8080", urlOf(LIVE).replaceFirst("(https?://[^/]+)/.*", "$1"));
        String id =
                switch (call.operation().id()) {
                    case "changeDetails",
                            "replaceText",
                            "revertText",
                            "getVersion",
                            "nameVersion",
                            "embargoPost",
                            "movePost" ->
                            written();
                    case "liftEmbargo" -> embargoed();
                    case "claimStep", "askOutside" -> ROOM.inReview(NewDraft.in("tokyo"));
                    case "releaseStep" -> claimed();
                    case "listOutside", "revokeOutside" -> askedOutside();
                    case "makeMove" -> ready(call.example());
                    default -> LIVE;
                };
        String hash = ROOM.gita.hash(id);
        replaced.put("/posts/" + SOME_ID, "/posts/" + id);
        if (call.operation().id().equals("endAbsence")) {
            replaced.put(SOME_ID, ROOM.gita.goesAway("ayu"));
        }
        replaced.put(SOME_HASH, hash == null ? "" : hash);
        replaced.put("\"12\"", ROOM.gita.open(id).expect(200).tag());
        if (call.operation().id().equals("makeMove") && !call.body().isEmpty()) {
            replaced.put("\"" + SOME_ID + "\"", "\"" + LIVE + "\"");
        }
        replaced.putIfAbsent(SOME_ID, id);
        replaced.put(SOME_KEY, activeKey());
        if (call.operation().path().startsWith("/api/desk/v1/media/")) {
            boolean spoken = call.operation().path().matches(".*/(captions|transcript)/.*");
            replaced.put(SOME_MEDIA, broughtMedia(ROOM.gita, spoken ? SOUND : Photo.jpeg(8, 8)));
        }
        if (call.operation().path().endsWith("/clearance")) {
            stageClearance(call.operation().path(), replaced);
        }
        if (call.operation().id().matches("(withhold|release)Media")) {
            String file = MediaFiles.bring(ROOM.gita, Photo.jpeg(8, 8), "");
            if (call.operation().id().equals("releaseMedia")) {
                MediaFiles.withhold(ROOM.gita, file);
            }
            replaced.put(SOME_MEDIA, file);
        }
        if (call.operation().id().equals("replaceMedia")) {
            replaced.put(SOME_MEDIA, MediaFiles.bring(ROOM.gita, Photo.jpeg(8, 8), ""));
            replaced.put(SOME_ID, MediaFiles.bring(ROOM.gita, Photo.jpeg(8, 8), ""));
        }
        return replaced;
    }

    /** Words that somebody else wrote. */
    private static void stageClearance(String path, Map<String, String> replaced) {
        String id = broughtMedia(ROOM.ayu, SOUND);
        String words =
                path.replace("/clearance", "").replace("{id}", id).replace("{language}", "id");
        ROOM.ayu
                .send("PUT", words, Api.bytes("WEBVTT\n\n00:01.000 --> 00:02.000\nSelamat pagi.\n"))
                .expect(204);
        String sha256 =
                ROOM.ayu
                        .get("/api/desk/v1/media/" + id)
                        .expect(200)
                        .json()
                        .getJsonArray("waiting")
                        .getJsonObject(0)
                        .getString("sha256");
        replaced.put(SOME_MEDIA, id);
        replaced.put(SOME_WORDS, sha256);
    }

    private static String broughtMedia(SignedIn person, byte[] file) {
        return person.send("POST", "/api/desk/v1/media", file).expect(201).json().getString("id");
    }

    private static String claimed() {
        String id = ROOM.inReview(NewDraft.in("tokyo"));
        ROOM.gita.claims(id).expect(200);
        return id;
    }

    private static String embargoed() {
        String id = ROOM.draft(NewDraft.in("tokyo"));
        ROOM.ayu.embargoes(id, "2027-06-01T07:00", List.of("gita")).expect(200);
        return id;
    }

    private static String askedOutside() {
        String id = ROOM.inReview(NewDraft.in("tokyo"));
        ROOM.gita.asksOutside(id, "Somebody").expect(201);
        return id;
    }

    private static String written() {
        String id = ROOM.draft(NewDraft.in("tokyo"));
        ROOM.ayu.writes(id, "First.\n");
        ROOM.ayu.writes(id, "Second.\n");
        return id;
    }

    /** A post in the state from which the move can be made. */
    private static String ready(String move) {
        NewDraft draft = NewDraft.in("tokyo");
        return switch (move) {
            case "submit", "discard" -> ROOM.draft(draft);
            case "raise" -> ROOM.draft(draft.kind("alert"));
            case "confirm" -> ROOM.raised(draft);
            case "recall", "approve", "send-back" -> ROOM.inReview(draft);
            case "publish", "schedule" -> ROOM.approved(draft);
            case "unschedule" -> {
                String id = ROOM.approved(draft);
                ROOM.gita.makes("schedule", id);
                yield id;
            }
            case "restore" -> {
                String id = ROOM.live(draft);
                ROOM.gita.withdraws(id, "It was wrong.");
                yield id;
            }
            default -> ROOM.live(draft);
        };
    }

    private static String urlOf(String id) {
        return ROOM.published(id).getString("url");
    }

    private static String activeKey() {
        List<jakarta.json.JsonObject> keys =
                ROOM.fajar.get("/api/desk/v1/signing-keys").expect(200).items();
        return keys.stream()
                .filter(key -> key.isNull("retiredAt") && key.isNull("revokedAt"))
                .map(key -> key.getString("id"))
                .findFirst()
                .orElse(keys.get(0).getString("id"));
    }
}
