package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A post goes its way, and at each step anybody can learn what of it is the ministry's word. */
class ProofE2E {

    private static final Path DOCUMENT = Path.of("../docs/proof.md");
    private static final Path FOLDER = Path.of("target/e2e/proof");

    private final Newsroom room = new Newsroom();
    private final Api api = room.api;
    private final Verifier verifier = new Verifier(api);

    @Test
    void publishedThenCorrectedThenWithdrawnThenRestored() {
        String word = NewDraft.word();
        String first = text(word, "9 o'clock");
        String second = text(word, "10 o'clock");
        String id = room.live(NewDraft.in("tokyo").titled("Hours of " + word).saying(first));
        String url = room.published(id).getString("url");
        String old = room.published(id).getString("contentHash");

        assertThat(verifier.verdict(first)).isEqualTo("exact/live");
        assertThat(verifier.verdict("Hours of " + word + "\r\n\r\n" + first.replace("**", "")))
                .isEqualTo("exact/live");
        assertThat(Verifier.verdict(verifier.address(url))).isEqualTo("address/live");
        assertThat(verifier.page(first)).contains("Yes, the ministry published this");

        JsonObject altered = verifier.text(first.replace("9 o'clock", "7 o'clock"));
        assertThat(Verifier.verdict(altered)).isEqualTo("altered/live");
        assertThat(changes(altered, "removed")).isEqualTo("9");
        assertThat(changes(altered, "added")).isEqualTo("7");

        room.correct(id, second, "The hour was wrong.");
        assertThat(verifier.verdict(second)).isEqualTo("exact/live");
        JsonObject replaced = verifier.text(first);
        assertThat(Verifier.verdict(replaced)).isEqualTo("exact/replaced");
        assertThat(replaced.getJsonObject("edition").getInt("edition")).isEqualTo(1);
        assertThat(replaced.getJsonObject("edition").getString("contentHash")).isEqualTo(old);
        assertThat(replaced.getJsonArray("later").getJsonObject(0).getString("note"))
                .isEqualTo("The hour was wrong.");
        assertThat(verifier.page(first))
                .contains("no longer the present edition", "The hour was wrong.", room.page(id));

        String path = room.page(id);
        room.gita.makes("withdraw", id);
        for (String text : List.of(first, second)) {
            JsonObject withdrawn = verifier.text(text);
            assertThat(Verifier.verdict(withdrawn)).isEqualTo("exact/withdrawn");
            assertThat(withdrawn.getJsonObject("withdrawal").getString("reason"))
                    .isEqualTo("because of gita");
        }
        assertThat(Verifier.verdict(verifier.address(path))).isEqualTo("address/withdrawn");
        assertThat(verifier.page(second)).contains("has withdrawn this", "because of gita");
        JsonObject hidden = verifier.text(second.replace("10 o'clock", "7 o'clock"));
        assertThat(Verifier.verdict(hidden)).isEqualTo("altered/withdrawn");
        assertThat(hidden.getJsonArray("comparison")).isEmpty();

        room.gita.makes("restore", id);
        assertThat(verifier.verdict(second)).isEqualTo("exact/live");
        assertThat(verifier.verdict(first)).isEqualTo("exact/replaced");
    }

    @Test
    void everyAnswerWasCheckedAgainAndTellsWithWhichKey() {
        String id = room.live(NewDraft.in("tokyo"));
        JsonObject post = room.published(id);
        JsonObject edition = verifier.address(post.getString("url")).getJsonObject("edition");
        assertThat(edition.getBoolean("verified")).isTrue();
        assertThat(edition.getString("keyState")).isEqualTo("active");
        assertThat(edition.getJsonObject("signature")).isEqualTo(post.getJsonObject("signature"));
        assertThat(keys()).anyMatch(key -> key.getString("kid").equals(keyOf(post)));
        assertThat(api.get("/.well-known/duta-keys.json").text()).doesNotContain("\"d\"");
        String page = api.get(room.page(id)).expect(200).text();
        assertThat(page).contains(post.getJsonObject("signature").getString("value"));
        assertThat(page).contains("/verify?url=" + room.page(id));
        assertThat(api.get("/verify?url=" + room.page(id), "Accept-Language", "id").text())
                .contains("Ya, kementerian menerbitkan ini");
    }

    @Test
    void feedsCarryTheSignature() {
        String id = room.live(NewDraft.in("tokyo"));
        String value = room.published(id).getJsonObject("signature").getString("value");
        for (String format : List.of("rss", "atom", "json")) {
            assertThat(api.get("/feeds/mission/tokyo." + format).expect(200).text())
                    .as(format)
                    .contains(value);
        }
    }

    @Test
    void whatCannotBeAnsweredIsAProblem() {
        assertThat(verifier.verdict("Nothing of the kind was ever published by anybody here."))
                .isEqualTo("none");
        assertThat(Verifier.verdict(verifier.address("https://dvta.example/tokyo/x")))
                .isEqualTo("none");
        assertThat(verifier.page("https://dvta.example/tokyo/x")).contains("not one of ours");
        api.get("/api/v1/verify").expect(400, "bad-parameter");
        api.get("/api/v1/verify?url=/x&more=1").expect(400, "bad-parameter");
        verify(Api.bytes(" \n"), "text/plain").expect(422, "invalid");
        verify(new byte[] {(byte) 0xff}, "text/plain").expect(422, "invalid");
        verify(Api.bytes("x ".repeat(200_000)), "text/plain").expect(413, "too-large");
        verify(Api.bytes("{}"), "application/json").expect(415);
        assertThat(api.get("/verify").expect(200).text()).contains("<textarea");
        assertThat(
                        api.send("POST", "/verify", Api.bytes("text=%ff%"), "Content-Type", "x/y")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void theCommandsInTheDocumentVerifyAPostAndFindOneThatWasAltered() throws IOException {
        OutsideProgram.require(FOLDER, "openssl");
        OutsideProgram.require(FOLDER, "python3");
        OutsideProgram bash = OutsideProgram.require(FOLDER, "bash");
        String commands = Files.readString(DOCUMENT).split("```bash\n", 2)[1].split("```", 2)[0];
        String in = "cd '" + FOLDER.toAbsolutePath() + "' && set -e\n";
        String id = room.live(NewDraft.in("tokyo").titled("\"Kutip\" 東京 é"));
        String post = api.get("/api/v1/posts/" + id).expect(200).text();
        Files.writeString(FOLDER.resolve("keys.json"), text("/.well-known/duta-keys.json"));

        Files.writeString(FOLDER.resolve("post.json"), post);
        assertThat(bash.run("-c", in + commands)).contains("Signature Verified Successfully");

        Files.writeString(FOLDER.resolve("post.json"), post.replace("It is all", "It is not"));
        assertThatThrownBy(() -> bash.run("-c", in + commands)).hasMessageContaining("altered");
        Files.writeString(
                FOLDER.resolve("post.json"),
                post.replace("\\\"edition\\\":1", "\\\"edition\\\":2")
                        .replace("\"edition\":1", "\"edition\":2"));
        assertThatThrownBy(() -> bash.run("-c", in + commands)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aRetiredKeySignsNothingMoreAndARevokedOnesWorkIsSignedAnew() {
        String early = room.live(NewDraft.in("tokyo"));
        String first = keyOf(room.published(early));
        move(room.citra, first, "retire", null).expect(403, "not-allowed");
        move(room.fajar, "x", "retire", null).expect(404, "not-found");
        move(room.fajar, first, "melt", null).expect(422, "unknown-move");

        move(room.fajar, first, "retire", null).expect(200);
        move(room.fajar, first, "retire", null).expect(409, "wrong-state");
        String later = room.live(NewDraft.in("tokyo"));
        String second = keyOf(room.published(later));
        assertThat(second).isNotEqualTo(first);
        assertThat(key(first)).containsKey("exp").doesNotContainKey("revoked");
        assertThat(key(second)).doesNotContainKeys("exp", "revoked");
        assertThat(keyOf(room.published(early))).isEqualTo(first);
        assertThat(edition(early).getString("keyState")).isEqualTo("retired");
        assertThat(edition(early).getBoolean("verified")).isTrue();

        move(room.fajar, first, "revoke", null).expect(422, "invalid");
        List<String> kept = List.of("/feeds/all.rss", "/feeds/mission/tokyo.json", "/api/v1/posts");
        kept.forEach(address -> assertThat(text(address)).contains(first));
        move(room.fajar, first, "revoke", "A disk was stolen.").expect(200);
        assertThat(key(first).getJsonObject("revoked").getString("reason"))
                .isEqualTo("A disk was stolen.");
        Pause.until(
                Duration.ofMinutes(2),
                () -> edition(early).getJsonObject("signature").getString("key").equals(second),
                () -> "what a revoked key signed wasn't signed anew");
        assertThat(edition(early).getBoolean("verified")).isTrue();
        assertThat(keyOf(api.get("/api/v1/posts?limit=100").items().get(1))).isEqualTo(second);
        for (String address : kept) {
            Pause.until(
                    Duration.ofMinutes(2),
                    () -> !text(address).contains(first),
                    () -> address + " still shows what a revoked key signed");
        }
    }

    private JsonObject edition(String id) {
        return verifier.address("urn:uuid:" + id).getJsonObject("edition");
    }

    private static String keyOf(JsonObject post) {
        return post.getJsonObject("signature").getString("key");
    }

    private JsonObject key(String id) {
        return keys().stream()
                .filter(key -> key.getString("kid").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> keys() {
        return api.get("/.well-known/duta-keys.json")
                .expect(200)
                .json()
                .getJsonArray("keys")
                .getValuesAs(JsonObject.class);
    }

    private String text(String path) {
        return api.get(path).expect(200).text();
    }

    private Answer verify(byte[] body, String type) {
        return api.send("POST", "/api/v1/verify", body, "Content-Type", type);
    }

    private static Answer move(SignedIn who, String key, String move, @Nullable String note) {
        var body = Json.createObjectBuilder().add("move", move);
        if (note != null) {
            body.add("note", note);
        }
        return who.json(
                "POST", "/api/desk/v1/signing-keys/" + key + "/moves", body.build().toString());
    }

    private static String changes(JsonObject answer, String kind) {
        return answer.getJsonArray("comparison").getValuesAs(JsonObject.class).stream()
                .filter(segment -> segment.getString("kind").equals(kind))
                .map(segment -> segment.getString("text"))
                .collect(Collectors.joining("|"));
    }

    private static String text(String word, String hour) {
        return "The consular section for **"
                + word
                + "** opens at "
                + hour
                + " from Monday on.\n\nBring your passport and a copy of it; children need both"
                + " parents' consent.\n";
    }
}
