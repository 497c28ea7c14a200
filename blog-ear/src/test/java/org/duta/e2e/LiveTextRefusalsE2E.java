package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duta.model.coedit.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a live text doesn't take is refused with a clear word, and costs nothing that it took. */
class LiveTextRefusalsE2E {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Four UTF-16 units: a, an astral character, b. */
    private static final String BEGUN = "a😀b";

    private final Newsroom room = new Newsroom();
    private final List<LiveSocket> sockets = new ArrayList<>();
    private final UUID client = UUID.randomUUID();
    private String post = room.draft(NewDraft.in("tokyo").saying(BEGUN));

    @AfterEach
    void close() {
        sockets.forEach(LiveSocket::close);
    }

    private LiveSocket opened(SignedIn person, UUID who) {
        LiveSocket socket = LiveSocket.open(person, post);
        sockets.add(socket);
        socket.send(Wire.hello(who));
        return socket;
    }

    private LiveSocket ayu() {
        LiveSocket socket = opened(room.ayu, client);
        socket.next("open");
        return socket;
    }

    private String text() {
        return room.ayu.sees(post).getString("text");
    }

    private static ChangeSet insert(int length, int at, String what) {
        return ChangeSet.replace(length, at, at, what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[4,[0,\"\\u0000\"]]",
                "[4,[0,\"\\ud83d\"]]",
                "[4,[0,\"\\ude00 \\ud83d\"]]",
                "[4,[0,\"a\\rb\"]]",
                "[4,[0,\"a\\nb\"]]",
                "[3]",
                "[5]",
                "[]",
                "[3,[0,\"x\"]]",
                "[4,[1]]",
                "[-1,[0,\"x\"],5]",
                "[[-4],8]",
                "[4,[0,7]]",
                "[4,[\"0\",\"x\"]]",
                "[4.5]",
                "[2147483648]",
                "[99999999999999999999,[0,\"x\"]]",
                "[4,[]]",
                "[4,null]",
                "[4,{}]",
                "null",
                "\"x\"",
                "[1,[1],2]",
                "[2,[1],1]",
                "[2,[0,\"x\"],2]",
                "[1,[1,\"\\ud83d\"],2]"
            })
    void a_change_that_is_none_is_refused_and_the_next_one_is_taken(String change) {
        LiveSocket ayu = ayu();
        ayu.send(Wire.push(0, 1, change));
        JsonObject nack = ayu.next("nack");
        assertThat(nack.getString("code")).isEqualTo("badop");
        assertThat(nack.getJsonNumber("seq").longValue()).isEqualTo(1);
        assertThat(nack.getJsonNumber("v").longValue()).isZero();
        assertThat(text()).isEqualTo(BEGUN);

        ayu.send(Wire.push(0, 1, insert(4, 4, "c")));
        assertThat(ayu.next("ups").getJsonArray("ups")).hasSize(1);
        assertThat(text()).isEqualTo(BEGUN + "c");
    }

    @Test
    void changes_that_leave_a_number_out_are_refused_together() {
        LiveSocket ayu = ayu();
        ayu.send(
                "{\"t\":\"push\",\"v\":0,\"ups\":[{\"seq\":1,\"ch\":[4,[0,\"c\"]]},"
                        + "{\"seq\":3,\"ch\":[5,[0,\"d\"]]}]}");
        assertThat(ayu.next("nack").getString("code")).isEqualTo("badop");
        assertThat(text()).isEqualTo(BEGUN);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 1_000_000_000_000L})
    void a_change_to_a_version_that_is_not_there_is_stale(long version) {
        LiveSocket ayu = ayu();
        ayu.send(Wire.push(version, 1, insert(4, 4, "c")));
        JsonObject nack = ayu.next("nack");
        assertThat(nack.getString("code")).isEqualTo("stale");
        assertThat(nack.getJsonNumber("v").longValue()).isZero();
        assertThat(text()).isEqualTo(BEGUN);
    }

    @Test
    void what_is_sent_again_is_answered_and_never_made_twice() {
        LiveSocket ayu = ayu();
        for (int i = 0; i < 3; i++) {
            ayu.send(Wire.push(0, 1, insert(4, 4, "c")));
            JsonObject ups = ayu.next("ups");
            assertThat(ups.getInt("v")).isZero();
            assertThat(ups.getJsonArray("ups").getJsonObject(0).getInt("seq")).isEqualTo(1);
        }
        ayu.cut();
        LiveSocket again = opened(room.ayu, client);
        again.next("open");
        again.send(Wire.push(0, 1, insert(4, 4, "c")));
        assertThat(again.next("ups").getJsonArray("ups")).hasSize(1);
        assertThat(text()).isEqualTo(BEGUN + "c");
    }

    @Test
    void whoever_resumes_is_told_what_became_of_what_they_had_sent() {
        LiveSocket ayu = ayu();
        ayu.send(Wire.push(0, 1, insert(4, 4, "c")));
        ayu.next("ups");
        ayu.cut();
        LiveSocket again = LiveSocket.open(room.ayu, post);
        sockets.add(again);
        again.send(Wire.hello(client, 0, 1));
        JsonObject open = again.next("open");
        assertThat(open.containsKey("doc")).isFalse();
        assertThat(open.getInt("v")).isEqualTo(1);
        JsonObject own = open.getJsonArray("tail").getJsonObject(0);
        assertThat(own.getString("c")).isEqualTo(client.toString());
        assertThat(own.getInt("seq")).isEqualTo(1);
    }

    @Test
    void a_text_that_would_be_too_long_stays_as_it_is() {
        String begun = "é".repeat(MEBIBYTE / 2 - 2);
        post = room.draft(NewDraft.in("tokyo").saying(begun));
        LiveSocket ayu = ayu();
        ayu.send(Wire.push(0, 1, insert(begun.length(), 0, "12345")));
        JsonObject nack = ayu.next("nack");
        assertThat(nack.getString("code")).isEqualTo("limit");
        assertThat(nack.getString("why")).isEqualTo("text");

        ayu.send(Wire.push(0, 1, insert(begun.length(), 0, "1234")));
        assertThat(ayu.next("ups").getJsonArray("ups")).hasSize(1);
        assertThat(text()).isEqualTo("1234" + begun);
        room.ayu.makes("discard", post);
    }

    @Test
    void whoever_is_faster_than_hands_can_be_is_asked_to_wait_and_loses_nothing() {
        LiveSocket ayu = ayu();
        ayu.send(manyChanges(0, 1, 2_000));
        ayu.send(manyChanges(0, 2_001, 2_000));
        JsonObject nack = ayu.next("nack");
        assertThat(nack.getString("code")).isEqualTo("limit");
        assertThat(nack.getString("why")).isEqualTo("rate");
        assertThat(nack.getInt("seq")).isEqualTo(2_001);
        assertThat(nack.getInt("retryMs")).isBetween(1, 4_000);

        Typist bima = Typist.at(room.citra, post);
        Pause.until(LiveSocket.PATIENCE, bima::hasText, () -> "the others wait, too");
        bima.close();
        Pause.millis(nack.getInt("retryMs") + 50);
        ayu.send(manyChanges(0, 2_001, 2_000));
        ayu.next("ups", ups -> ups.toString().contains("\"seq\":4000,"));
        assertThat(text()).isEqualTo(BEGUN + "x".repeat(4_000));
    }

    private static String manyChanges(long version, int seq, int count) {
        JsonArrayBuilder ups = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) {
            int length = BEGUN.length() + seq - 1 + i;
            ups.add(
                    Json.createObjectBuilder()
                            .add("seq", seq + i)
                            .add(
                                    "ch",
                                    Json.createArrayBuilder()
                                            .add(length)
                                            .add(Json.createArrayBuilder().add(0).add("x"))));
        }
        return Wire.frame("push").add("v", version + seq - 1).add("ups", ups).build().toString();
    }

    @Test
    void the_fifty_first_editor_watches_until_one_goes() {
        List<LiveSocket> editors = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            editors.add(opened(room.ayu, UUID.randomUUID()));
        }
        editors.forEach(
                editor ->
                        assertThat(editor.next("open").getJsonObject("can").getBoolean("edit"))
                                .isTrue());
        LiveSocket late = opened(room.gita, client);
        JsonObject open = late.next("open");
        assertThat(open.getString("doc")).isEqualTo(BEGUN);
        assertThat(open.getJsonObject("can").getBoolean("edit")).isFalse();
        assertThat(open.getJsonObject("can").getString("why")).isEqualTo("full");
        late.send(Wire.push(0, 1, insert(4, 4, "c")));
        JsonObject nack = late.next("nack");
        assertThat(nack.getString("code")).isEqualTo("readonly");
        assertThat(nack.getString("why")).isEqualTo("full");

        editors.get(0).cut();
        assertThat(late.next("can").getBoolean("edit")).isTrue();
        late.send(Wire.push(0, 1, insert(4, 4, "c")));
        assertThat(late.next("ups").getJsonArray("ups")).hasSize(1);
    }

    @Test
    void two_hundred_watch_and_one_more_is_told_that_it_is_full() {
        for (int i = 0; i < 200; i++) {
            opened(room.eko, UUID.randomUUID());
        }
        sockets.forEach(watcher -> watcher.next("open"));
        LiveSocket late = opened(room.eko, client);
        JsonObject bye = late.next("bye");
        assertThat(bye.getString("why")).isEqualTo("full");
        assertThat(bye.getInt("retryMs")).isNegative();
        late.closeCode();
        LiveSocket editor = opened(room.ayu, UUID.randomUUID());
        editor.next("open");
        editor.send(Wire.push(0, 1, insert(4, 4, "c")));
        sockets.remove(late);
        sockets.forEach(one -> assertThat(one.next("ups").getJsonArray("ups")).hasSize(1));
    }
}
