package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Several people write one text at the same moment, and everybody sees and owns what they typed.
 */
class LiveTextE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BEGUN = "First words.\n";

    private final Newsroom room = new Newsroom();
    private final String post = room.draft(NewDraft.in("tokyo").with("geneva-un").saying(BEGUN));
    private final Together together = new Together(room.ayu, post, BEGUN);
    private final List<LiveSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() {
        together.close();
        sockets.forEach(LiveSocket::close);
    }

    private Typist typist(SignedIn person) {
        Typist typist = together.add(Typist.at(person, post)).typist();
        together.awaitOpened(PATIENCE);
        return typist;
    }

    private LiveSocket opened(SignedIn person) {
        LiveSocket socket = LiveSocket.open(person, post);
        sockets.add(socket);
        socket.send(Wire.hello(UUID.randomUUID()));
        return socket;
    }

    @Test
    void what_two_people_type_at_once_is_in_both_texts_and_in_the_draft() {
        Typist ayu = typist(room.ayu);
        Typist bima = typist(room.bima);
        for (int i = 0; i < 40; i++) {
            ayu.append("A");
            bima.type(0, 0, "b");
        }
        bima.type(3, 5, "");
        together.awaitSettled(PATIENCE);

        String expected = "b".repeat(38) + BEGUN + "A".repeat(40);
        assertThat(ayu.view()).isEqualTo(expected);
        assertThat(bima.view()).isEqualTo(expected);
        assertThat(room.gita.sees(post).getString("text")).isEqualTo(expected);
        assertThat(room.gita.typists(post))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ayu", BEGUN.length() + 40, "bima", 38));
        together.expectNothingLostOrDoubled();
    }

    @Test
    void random_typing_and_deleting_of_four_people_ends_in_one_text() {
        for (SignedIn person : List.of(room.ayu, room.bima, room.citra, room.dewi)) {
            together.add(Typist.at(person, post));
        }
        together.awaitOpened(PATIENCE);
        for (int act = 0; act < 400; act++) {
            together.scribes().get(act % 4).act();
            Pause.millis(act % 7 == 0 ? 10 : 0);
        }
        together.awaitSettled(PATIENCE);
        together.expectNothingLostOrDoubled();
    }

    @Test
    void whoever_opens_the_text_is_told_who_they_are_and_what_they_may() {
        JsonObject open = opened(room.ayu).next("open");
        assertThat(open.getString("doc")).isEqualTo(BEGUN);
        assertThat(open.getJsonNumber("v").longValue()).isZero();
        assertThat(open.getInt("epoch")).isEqualTo(open.getInt("edition")).isEqualTo(1);
        assertThat(open.getString("state")).isEqualTo("DRAFT");
        assertThat(open.getJsonObject("you").getString("handle")).isEqualTo("ayu");
        assertThat(open.getJsonObject("you").getString("mission")).isEqualTo("tokyo");
        assertThat(open.getJsonObject("can"))
                .containsEntry("edit", JsonValue.TRUE)
                .containsEntry("comment", JsonValue.TRUE)
                .containsEntry("suggest", JsonValue.TRUE);
        assertThat(open.getJsonObject("limits").getInt("text")).isEqualTo(1024 * 1024);
        assertThat(open.getJsonObject("limits").getInt("editors")).isEqualTo(50);
        assertThat(open.getJsonObject("limits").getInt("watchers")).isEqualTo(200);
        assertThat(opened(room.eko).next("open").getJsonObject("can"))
                .containsEntry("edit", JsonValue.FALSE)
                .containsEntry("comment", JsonValue.TRUE);
    }

    @Test
    void the_others_see_who_is_here_where_they_are_and_when_they_go() {
        LiveSocket ayu = opened(room.ayu);
        ayu.next("open");
        LiveSocket bima = opened(room.bima);
        JsonArray present = bima.next("open").getJsonArray("present");
        assertThat(present.getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("handle"))
                .containsExactly("ayu");
        JsonObject came = ayu.next("presence");
        assertThat(came.getString("handle")).isEqualTo("bima");
        assertThat(came.getString("mission")).isEqualTo("geneva-un");

        bima.send(Wire.presence(0, 2, 5));
        JsonObject moved = ayu.next("presence", frame -> !frame.getJsonArray("sel").isEmpty());
        assertThat(moved.getString("c")).isEqualTo(came.getString("c"));
        assertThat(moved.getJsonArray("sel").toString()).isEqualTo("[[2,5]]");
        assertThat(opened(room.citra).next("open").getJsonArray("present").toString())
                .contains("[[2,5]]");
        bima.cut();
        assertThat(ayu.next("gone").getString("c")).isEqualTo(came.getString("c"));
    }

    @Test
    void every_checksum_is_that_of_the_text_at_its_version() throws Exception {
        LiveSocket watcher = opened(room.eko);
        watcher.next("open");
        Typist ayu = typist(room.ayu);
        for (int i = 0; i < 120; i++) {
            ayu.append(i % 10 == 0 ? "😀" : "é");
            Pause.millis(5);
        }
        together.awaitSettled(PATIENCE);
        watcher.next("check");

        JsonObject open = watcher.all("open").get(0);
        TextCopy copy = TextCopy.of(UUID.randomUUID(), open.getInt("v"), open.getString("doc"));
        int checks = 0;
        for (JsonObject frame : watcher.texts().stream().map(LiveSocket::parse).toList()) {
            if (frame.getString("t").equals("ups")) {
                copy.take(frame.getInt("v"), TextCopy.steps(frame.getJsonArray("ups")));
            } else if (frame.getString("t").equals("check")) {
                checks++;
                assertThat(frame.getInt("v")).isEqualTo((int) copy.version());
                assertThat(frame.getJsonNumber("crc32").longValue()).isEqualTo(copy.crc32());
            }
        }
        assertThat(checks).isPositive();
    }

    @Test
    void the_authors_of_the_text_add_up_to_what_each_has_typed() {
        Typist ayu = typist(room.ayu);
        Typist bima = typist(room.bima);
        ayu.append("Ayu's own. ");
        bima.type(6, 6, "Bima's, in the middle of it, ");
        together.awaitSettled(PATIENCE);
        LiveSocket citra = opened(room.citra);
        citra.next("open");
        citra.send(Wire.frame("authors").build());

        JsonObject authors = citra.next("authors");
        Map<String, Integer> typed = new TreeMap<>();
        int length = 0;
        for (JsonArray run : authors.getJsonArray("runs").getValuesAs(JsonArray.class)) {
            length += run.getInt(0);
            if (!run.isNull(1)) {
                typed.merge(run.getString(1), run.getInt(0), Integer::sum);
            }
        }
        assertThat(length).isEqualTo(ayu.view().length());
        assertThat(typed).isEqualTo(room.citra.typists(post));
        assertThat(authors.getJsonObject("people").getJsonObject("bima"))
                .isEqualTo(
                        Json.createObjectBuilder()
                                .add("name", "Bima Nugroho")
                                .add("mission", "geneva-un")
                                .build());
    }

    @Test
    void replacing_the_text_by_the_api_is_one_change_for_whoever_has_it_open() {
        Typist ayu = typist(room.ayu);
        ayu.append("Typed. ");
        together.awaitSettled(PATIENCE);
        long before = ayu.version();
        ayu.goOffline();
        ayu.append("Typed offline.");
        room.gita.writes(post, "Gita's title\n\n" + BEGUN + "Typed. ");
        ayu.goOnline();
        together.awaitSettled(PATIENCE);

        assertThat(ayu.version()).isEqualTo(before + 2);
        assertThat(ayu.view())
                .isEqualTo("Gita's title\n\n" + BEGUN + "Typed. Typed offline.")
                .isEqualTo(room.ayu.sees(post).getString("text"));
        LiveSocket watcher = opened(room.eko);
        watcher.next("open");
        room.gita.writes(post, "Another text.");
        JsonArray ups = watcher.next("ups").getJsonArray("ups");
        assertThat(ups).hasSize(1);
        assertThat(ups.getJsonObject(0).getString("a")).isEqualTo("gita");
    }

    @Test
    void typing_makes_the_tag_old_and_a_new_title_disturbs_nobody_who_types() {
        String tag = room.gita.open(post).expect(200).tag();
        Typist ayu = typist(room.ayu);
        ayu.append("More.");
        together.awaitSettled(PATIENCE);

        room.gita.tryToWrite(post, "Gita's.", "If-Match", tag).expect(412, "stale-version");
        JsonObject title = Json.createObjectBuilder().add("title", "New title").build();
        room.gita.tryToChange(post, title, "If-Match", tag).expect(412, "stale-version");
        String now = room.gita.open(post).expect(200).tag();
        room.gita.tryToChange(post, title, "If-Match", now).expect(200);
        ayu.append(" And more.");
        together.awaitSettled(PATIENCE);
        assertThat(room.ayu.sees(post).getString("title")).isEqualTo("New title");
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(BEGUN + "More. And more.");
        assertThat(ayu.timesOpened()).isEqualTo(1);
    }

    @Test
    void an_editor_who_typed_one_character_and_deleted_it_approves_nothing() {
        Typist citra = typist(room.citra);
        citra.append("x");
        citra.type(BEGUN.length(), BEGUN.length() + 1, "");
        together.awaitSettled(PATIENCE);
        room.ayu.makes("submit", post);

        assertThat(room.citra.typists(post)).containsEntry("citra", 0);
        assertThat(room.citra.allowedMoves(post)).doesNotContain("approve");
        room.citra.tries("approve", post).expect(403, "four-eyes");
        room.gita.makes("approve", post);
    }
}
