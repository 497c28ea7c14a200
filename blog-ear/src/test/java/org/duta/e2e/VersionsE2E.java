package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The live text through time, by the API: every version, names, and the way back. */
class VersionsE2E {

    private static final String POSTS = "/api/desk/v1/posts/";

    private final Newsroom room = new Newsroom();

    @Test
    void everyTextThatWasWrittenCanBeReadAgainWithWhoWroteIt() {
        String id = twoHaveWritten();
        JsonObject first = version(id, 1);
        assertThat(first.getString("text")).isEqualTo("Ayu menulis. \uD83C\uDF3F");
        assertThat(runs(first)).isEqualTo("[[15,\"ayu\"]]");
        assertThat(first.getJsonArray("typedBy").getJsonObject(0).getInt("characters"))
                .isEqualTo(14);
        JsonObject second = version(id, 2);
        assertThat(second.getString("text")).isEqualTo("Ayu menulis. \uD83C\uDF3F Gita menambah.");
        assertThat(runs(second)).isEqualTo("[[15,\"ayu\"],[15,\"gita\"]]");
        assertThat(version(id, 0).getString("text")).isEmpty();
        List<JsonObject> all = versions(id);
        assertThat(all).extracting(each -> each.getInt("version")).containsExactly(0, 1, 2);
        assertThat(all.get(2).getJsonArray("by").getString(0)).isEqualTo("gita");
        room.ayu.get(POSTS + id + "/versions/3").expect(404);
        room.fajar.get(POSTS + id + "/versions").expect(404);
    }

    @Test
    void goingBackIsOneChangeOfWhoeverGoesBackAndRewindsNothing() {
        String id = twoHaveWritten();
        String stale = room.ayu.open(id).tag();
        room.ayu.writes(id, "Semuanya diganti.");
        revert(room.gita, id, 1, stale).expect(412);
        revert(room.eko, id, 1, room.eko.open(id).tag()).expect(403);
        room.gita.json("POST", POSTS + id + "/versions/1/revert", "").expect(428);

        JsonObject post = revert(room.gita, id, 1, room.gita.open(id).tag()).expect(200).json();
        assertThat(post.getString("text")).isEqualTo("Ayu menulis. \uD83C\uDF3F");
        assertThat(versions(id))
                .extracting(each -> each.getInt("version"))
                .contains(3, 4)
                .doesNotContain(5);
        assertThat(version(id, 3).getString("text")).isEqualTo("Semuanya diganti.");
        assertThat(runs(version(id, 4))).contains("gita");
        assertThat(room.ayu.typists(id)).containsKeys("ayu", "gita");
        assertThat(room.ayu.trail(id))
                .extracting(line -> line.getString("act"))
                .contains("post.text-reverted");

        room.ayu.makes("submit", id);
        room.gita.tries("approve", id).expect(403);
        revert(room.ayu, id, 2, room.ayu.open(id).tag()).expect(409);
    }

    @Test
    void aVersionCanBeNamedAnewAndLoseItsName() {
        String id = twoHaveWritten();
        name(room.ayu, id, 1, " Untuk Duta Besar\n").expect(200);
        assertThat(versions(id).get(1).getString("name")).isEqualTo("Untuk Duta Besar");
        name(room.gita, id, 1, "Lain").expect(200);
        assertThat(version(id, 1).getString("name")).isEqualTo("Lain");
        name(room.ayu, id, 1, "x".repeat(121)).expect(422);
        name(room.eko, id, 1, "Meja").expect(403);
        name(room.ayu, id, 9, "Tidak ada").expect(404);
        name(room.ayu, id, 1, "").expect(200);
        assertThat(version(id, 1).isNull("name")).isTrue();
        assertThat(
                        room.ayu.trail(id).stream()
                                .map(line -> line.getString("act"))
                                .filter(act -> act.startsWith("post.version-"))
                                .collect(Collectors.joining(" ")))
                .isEqualTo("post.version-named post.version-named post.version-unnamed");
    }

    private String twoHaveWritten() {
        String id = room.draft(NewDraft.in("tokyo").saying(""));
        room.ayu.writes(id, "Ayu menulis. \uD83C\uDF3F");
        room.gita.writes(id, "Ayu menulis. \uD83C\uDF3F Gita menambah.");
        return id;
    }

    private List<JsonObject> versions(String id) {
        return room.ayu.get(POSTS + id + "/versions").expect(200).items();
    }

    private JsonObject version(String id, int number) {
        return room.ayu.get(POSTS + id + "/versions/" + number).expect(200).json();
    }

    private static String runs(JsonObject version) {
        return version.getJsonArray("runs").toString();
    }

    private static Answer name(SignedIn person, String id, int version, String name) {
        String body = Json.createObjectBuilder().add("name", name).build().toString();
        return person.json("POST", POSTS + id + "/versions/" + version, body);
    }

    private static Answer revert(SignedIn person, String id, int version, String tag) {
        return person.json(
                "POST", POSTS + id + "/versions/" + version + "/revert", "", "If-Match", tag);
    }
}
