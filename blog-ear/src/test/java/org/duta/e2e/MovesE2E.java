package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duta.e2e.MoveTable.Outcome;
import org.duta.model.kernel.DocTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every move, from every state that a post can be in, by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesE2E {

    private static final List<String> MOVES = MoveTable.MOVES;

    private final MoveTable table = MoveTable.read();
    private final MoveTable seen = new MoveTable();
    private final Newsroom room = new Newsroom();
    private final List<SignedIn> readers =
            List.of(room.ayu, room.bima, room.citra, room.dewi, room.eko, room.gita);

    @TestFactory
    Stream<DynamicTest> everyMoveFromEveryStateByEverybody() {
        return Arrays.stream(PostState.values())
                .map(state -> dynamicTest(state.name(), () -> everybodyTriesEverything(state)));
    }

    /** Duty officers see no other post. */
    private List<SignedIn> readers(PostState state) {
        return state.isAlert()
                ? Stream.concat(readers.stream(), Stream.of(room.indra)).toList()
                : readers;
    }

    private void everybodyTriesEverything(PostState state) {
        Fresh post = new Fresh(state);
        for (SignedIn person : readers(state)) {
            List<String> allowed = person.allowedMoves(post.id());
            List<String> succeeded = new ArrayList<>();
            for (String move : MOVES) {
                Answer answer = person.tries(move, post.id());
                check(answer, state, move, person.handle());
                if (answer.status() == 200) {
                    succeeded.add(move);
                    post = new Fresh(state);
                }
            }
            assertThat(allowed)
                    .as("allowedMoves of %s in %s", person.handle(), state)
                    .containsExactlyInAnyOrderElementsOf(succeeded);
        }
        strangersFindNothing(post.id());
    }

    private void check(Answer answer, PostState state, String move, String handle) {
        Outcome outcome = outcome(answer);
        String to = outcome == Outcome.DONE ? PostState.of(answer.json()) : "";
        seen.note(state.name(), move, handle, outcome, to);
        if (!DocTable.isWritten()) {
            String what = handle + " tries " + move + " in " + state + ": " + answer;
            assertThat(outcome).as(what).isEqualTo(table.outcome(state.name(), move, handle));
            assertThat(to).as(what).isIn("", table.leadsTo(state.name(), move));
        }
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer.status()) {
            case 200 -> Outcome.DONE;
            case 403 ->
                    answer.expect(403).problem().equals("four-eyes")
                            ? Outcome.FOUR_EYES
                            : Outcome.NOT_ALLOWED;
            default -> {
                answer.expect(409, "wrong-state");
                yield Outcome.IMPOSSIBLE;
            }
        };
    }

    @AfterAll
    void writeTable() {
        if (DocTable.isWritten()) {
            seen.write();
        }
    }

    /** The administrator may read no post at all, so there is none to make a move with. */
    private void strangersFindNothing(String id) {
        for (String move : MOVES) {
            room.fajar.tries(move, id, "0".repeat(64), "note").expect(404, "not-found");
        }
        room.fajar.tries("no-such-move", id).expect(404, "not-found");
        room.fajar.open(id).expect(404, "not-found");
        room.fajar.tryToWrite(id, "text", "If-Match", "*").expect(404, "not-found");
        room.fajar.get("/api/desk/v1/posts/" + id + "/revisions").expect(404, "not-found");
        room.fajar.get("/api/desk/v1/posts/" + id + "/revisions/1").expect(404, "not-found");
        room.fajar.get("/api/desk/v1/posts/" + id + "/revisions/1..1").expect(404, "not-found");
        room.fajar.get("/api/desk/v1/audit?post=" + id).expect(404, "not-found");
    }

    /** A post that is in a state until a move succeeds. */
    private final class Fresh {
        private final String id;

        Fresh(PostState state) {
            id = state.reach(room, NewDraft.in("tokyo").with("geneva-un"));
        }

        String id() {
            return id;
        }
    }

    @ParameterizedTest
    @EnumSource
    void writersOfOtherMissionsFindNoPost(PostState state) {
        String id = state.reach(room, NewDraft.in("tokyo"));
        for (SignedIn outsider : List.of(room.bima, room.dewi)) {
            for (String move : MOVES) {
                outsider.tries(move, id, "0".repeat(64), "note").expect(404, "not-found");
            }
            outsider.open(id).expect(404, "not-found");
            outsider.tryToWrite(id, "text").expect(404, "not-found");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTextIsOpenInADraftOnly(PostState state) {
        String id = state.reach(room, NewDraft.in("tokyo"));
        String tag = room.ayu.open(id).tag();
        Answer text = room.ayu.tryToWrite(id, "Another text.", "If-Match", tag);
        Answer title =
                room.ayu.tryToChange(
                        id,
                        jakarta.json.Json.createObjectBuilder().add("title", "Other").build(),
                        "If-Match",
                        room.ayu.open(id).tag());
        if (state.isDraft()) {
            text.expect(200);
            title.expect(200);
        } else {
            text.expect(409, "wrong-state");
            title.expect(409, "wrong-state");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fall-due", "delete", "SUBMIT", "Approve", "", " "})
    void movesThatDoNotExistAreRefused(String move) {
        String id = room.approved(NewDraft.in("tokyo"));
        room.gita.tries(move, id).expect(422, "unknown-move");
        assertThat(room.gita.sees(id).getString("state")).isEqualTo("APPROVED");
    }

    @Test
    void sendingBackAndWithdrawingNeedAReason() {
        String id = room.inReview(NewDraft.in("tokyo"));
        room.gita.tries("send-back", id, null, null).expect(422, "invalid");
        room.gita.tries("send-back", id, null, " \n ").expect(422, "invalid");
        room.gita.makes("approve", id);
        room.gita.publishes(id, null);
        room.gita.tries("withdraw", id, null, null).expect(422, "invalid");
        room.gita.tries("withdraw", id, null, "").expect(422, "invalid");
        assertThat(room.published(id).getString("id")).isEqualTo(id);
    }

    @Test
    void anEmptyDraftIsNotReadyAndEveryLackIsTold() {
        String id = room.draft(NewDraft.in("tokyo").titled("").summary("").saying(" \n"));
        assertThat(room.ayu.tries("submit", id).expect(422, "not-ready").reasons())
                .contains("not-ready-title", "not-ready-text");
        room.ayu.changes(id, "title", "A title");
        room.ayu.writes(id, "A text.");
        assertThat(room.ayu.makes("submit", id).getString("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void theDeskReadsEveryDraftButWritesNone() {
        String id = room.draft(NewDraft.in("tokyo"));
        assertThat(room.eko.allowedMoves(id)).isEmpty();
        room.eko
                .tryToWrite(id, "text", "If-Match", room.eko.open(id).tag())
                .expect(403, "not-allowed");
    }

    @Test
    void aDiscardedEditionLeavesNoTraceInTheNextOne() {
        String id = room.live(NewDraft.in("tokyo"));
        String live = room.published(id).getString("contentHash");
        room.ayu.makes("start-edition", id);
        room.ayu.changes(id, "byline", List.of("gita", "bima"));
        room.ayu.makes("submit", id);
        room.ayu.makes("recall", id);

        JsonObject after = room.ayu.makes("discard", id);

        assertThat(after.getString("state")).isEqualTo("LIVE");
        assertThat(after.getInt("edition")).isEqualTo(1);
        assertThat(after.getJsonObject("revision").getString("hash")).isEqualTo(live);
        JsonObject next = room.ayu.makes("start-edition", id);
        assertThat(next.getInt("edition")).isEqualTo(3);
        assertThat(next.getJsonArray("byline").getValuesAs(JsonObject.class))
                .extracting(author -> author.getString("handle"))
                .containsExactly("ayu");
        room.published(id);
    }
}
