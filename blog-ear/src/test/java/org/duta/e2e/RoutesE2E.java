package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A post takes the route that the rules ask for, stage after stage. */
class RoutesE2E {

    private static final int ROUNDS = 15;

    private final Newsroom room = new Newsroom();
    private final Rules rules = new Rules();
    private final SignedIn wira = room.api.as(Rules.WIRA);

    @AfterEach
    void noMoreRules() {
        rules.close();
    }

    @Test
    void where_nobody_asks_for_more_an_editor_of_the_lead_mission_is_the_whole_route() {
        String id = room.inReview(NewDraft.in("tokyo").with("geneva-un"));
        assertThat(steps(id)).containsExactly("1 EDITOR tokyo, its turn");
        assertThat(room.gita.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        assertThat(steps(id)).containsExactly("1 EDITOR tokyo, APPROVED by gita");
    }

    @Test
    void a_draft_has_no_review() {
        assertThat(room.ayu.sees(room.draft(NewDraft.in("tokyo"))).isNull("review")).isTrue();
    }

    @Test
    void the_whole_route_goes_from_the_lead_over_contributors_and_the_desk_to_the_lawyers() {
        String id = wholeRoute();
        assertThat(steps(id))
                .containsExactly(
                        "1 EDITOR tokyo, its turn",
                        "2 EDITOR geneva-un, to come",
                        "2 EDITOR wellington, to come",
                        "3 DESK hq-press, to come",
                        "4 LEGAL hq-legal, to come");
        for (SignedIn early : List.of(room.dewi, wira, room.eko, room.hani)) {
            early.tries("approve", id).expect(403, "not-allowed");
            early.tries("send-back", id).expect(403, "not-allowed");
            assertThat(early.allowedMoves(id)).doesNotContain("approve", "send-back");
        }
        assertStaysInReview(room.gita, id);
        room.citra.tries("approve", id).expect(403, "not-allowed");
        assertStaysInReview(wira, id);
        room.eko.tries("approve", id).expect(403, "not-allowed");
        assertThat(steps(id))
                .containsExactly(
                        "1 EDITOR tokyo, APPROVED by gita",
                        "2 EDITOR geneva-un, its turn",
                        "2 EDITOR wellington, APPROVED by wira",
                        "3 DESK hq-press, to come",
                        "4 LEGAL hq-legal, to come");
        assertStaysInReview(room.dewi, id);
        assertStaysInReview(room.eko, id);
        room.gita.tries("publish", id).expect(409, "wrong-state");
        assertThat(room.hani.makes("approve", id).getString("state")).isEqualTo("APPROVED");
        room.gita.publishes(id, null);
        assertThat(Trail.of(room.ayu.trail(id)).check(room.ayu, id)).isEqualTo(5);
    }

    private static void assertStaysInReview(SignedIn person, String id) {
        assertThat(person.makes("approve", id).getString("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void each_step_says_why_it_is_there() {
        assertThat(
                        room.ayu
                                .sees(wholeRoute())
                                .getJsonObject("review")
                                .getJsonArray("steps")
                                .getValuesAs(JsonObject.class))
                .flatExtracting(step -> step.getJsonArray("why").getValuesAs(JsonObject.class))
                .extracting(why -> why.getString("code") + " " + why.getString("about"))
                .containsExactly(
                        "lead-mission tokyo",
                        "contributor-asks geneva-un",
                        "contributor-asks wellington",
                        "sensitive-topic peace-security",
                        "mission-asks-legal cairo");
    }

    @Test
    void one_of_those_who_decide_side_by_side_sends_everything_back_and_it_begins_anew() {
        rules.asksAsContributor("geneva-un");
        rules.asksAsContributor(Rules.WELLINGTON);
        String id = room.inReview(NewDraft.in("tokyo").with("geneva-un", Rules.WELLINGTON));
        room.gita.makes("approve", id);
        room.dewi.makes("approve", id);
        assertThat(
                        wira.tries("send-back", id, null, "Two numbers are wrong.")
                                .expect(200)
                                .json()
                                .getString("state"))
                .isEqualTo("DRAFT");
        assertThat(steps(id))
                .containsExactly(
                        "1 EDITOR tokyo, APPROVED by gita",
                        "2 EDITOR geneva-un, APPROVED by dewi",
                        "2 EDITOR wellington, SENT_BACK by wira");
        room.ayu.makes("submit", id);
        assertThat(steps(id))
                .containsExactly(
                        "1 EDITOR tokyo, its turn",
                        "2 EDITOR geneva-un, to come",
                        "2 EDITOR wellington, to come");
    }

    @Test
    void a_route_stays_as_it_was_planned_and_the_next_revision_takes_the_new_one() {
        rules.asksAsContributor("geneva-un");
        String id = room.inReview(NewDraft.in("tokyo").with("geneva-un"));
        rules.close();
        assertThat(steps(id)).hasSize(2);
        room.gita.makes("approve", id);
        room.ayu.makes("recall", id);
        room.ayu.makes("submit", id);
        assertThat(steps(id)).containsExactly("1 EDITOR tokyo, its turn");
    }

    @Test
    void a_contributing_missions_editor_who_had_a_hand_in_it_may_not_clear_it() {
        rules.asksAsContributor("geneva-un");
        String id = room.draft(NewDraft.in("tokyo").with("geneva-un"));
        room.dewi.changes(id, "title", "Dewi's title");
        room.ayu.makes("submit", id);
        room.gita.makes("approve", id);
        room.dewi.tries("approve", id).expect(403, "four-eyes");
    }

    @Test
    void a_lawyer_reads_and_clears_and_nothing_more() {
        String id = room.draft(NewDraft.in("tokyo"));
        assertThat(room.hani.sees(id).getString("state")).isEqualTo("DRAFT");
        assertThat(room.hani.allowedMoves(id)).isEmpty();
        room.hani
                .tryToWrite(id, "Hani's.", "If-Match", room.hani.open(id).tag())
                .expect(403, "not-allowed");
        room.ayu.makes("submit", id);
        room.hani.tries("approve", id).expect(403, "not-allowed");
        room.gita.makes("approve", id);
        room.hani.tries("publish", id).expect(403, "not-allowed");
    }

    @Test
    void what_waits_for_a_person_is_listed_only_when_it_is_their_turn() {
        rules.asksAsContributor("geneva-un");
        String title = "Turn of " + NewDraft.word();
        String id = room.inReview(NewDraft.in("tokyo").titled(title).with("geneva-un"));
        String cookie = BrowserSession.signIn(room.api, "dewi");
        assertThat(waiting(cookie)).doesNotContain(title);
        room.gita.makes("approve", id);
        assertThat(waiting(cookie)).contains(title);
        room.dewi.makes("approve", id);
        assertThat(waiting(cookie)).doesNotContain(title);
    }

    /** The part of the page of reviews that is about what waits for the person. */
    private String waiting(String cookie) {
        String page = room.api.get("/desk/review", "Cookie", cookie).expect(200).text();
        return page.substring(page.indexOf("id=\"to-review\""), page.indexOf("id=\"to-publish\""));
    }

    @Test
    void of_two_who_approve_one_step_at_once_one_has_done_it() throws Exception {
        rules.asksAsContributor("geneva-un");
        for (int round = 0; round < ROUNDS; round++) {
            String id = room.inReview(NewDraft.in("tokyo").with("geneva-un"));
            List<Answer> answers = atOnce(id, room.citra, room.gita);
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 403);
            assertThat(room.ayu.trail(id))
                    .filteredOn(line -> line.getString("act").equals("post.approved"))
                    .hasSize(1);
            assertThat(steps(id)).contains("2 EDITOR geneva-un, its turn");
        }
    }

    @Test
    void of_the_last_two_who_approve_at_once_both_count_and_one_of_them_was_last()
            throws Exception {
        rules.asksAsContributor("geneva-un");
        rules.asksAsContributor(Rules.WELLINGTON);
        for (int round = 0; round < ROUNDS; round++) {
            String id = room.inReview(NewDraft.in("tokyo").with("geneva-un", Rules.WELLINGTON));
            room.gita.makes("approve", id);
            List<Answer> answers = atOnce(id, room.dewi, wira);
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(answer -> answer.json().getString("state"))
                    .containsExactlyInAnyOrder("IN_REVIEW", "APPROVED");
            assertThat(room.ayu.trail(id))
                    .filteredOn(line -> line.getString("act").equals("post.approved"))
                    .extracting(line -> line.getString("to"))
                    .containsExactly("IN_REVIEW", "IN_REVIEW", "APPROVED");
            assertThat(steps(id))
                    .containsExactly(
                            "1 EDITOR tokyo, APPROVED by gita",
                            "2 EDITOR geneva-un, APPROVED by dewi",
                            "2 EDITOR wellington, APPROVED by wira");
        }
    }

    private List<Answer> atOnce(String id, SignedIn first, SignedIn second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Answer>> work = new ArrayList<>();
        for (SignedIn person : List.of(first, second)) {
            String hash = person.hash(id);
            work.add(
                    () -> {
                        start.await();
                        return person.tries("approve", id, hash, null);
                    });
        }
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : workers.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Under review: Tokyo leads, two contributors ask, a third wants lawyers, a topic the desk. */
    private String wholeRoute() {
        rules.asksAsContributor("geneva-un");
        rules.asksAsContributor(Rules.WELLINGTON);
        rules.asksForLawyers("cairo");
        return room.inReview(
                NewDraft.in("tokyo")
                        .with("geneva-un", Rules.WELLINGTON, "cairo")
                        .topics("culture", "peace-security"));
    }

    private List<String> steps(String id) {
        return room
                .ayu
                .sees(id)
                .getJsonObject("review")
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(RoutesE2E::told)
                .toList();
    }

    private static String told(JsonObject step) {
        String what =
                step.isNull("decision")
                        ? step.getBoolean("turn") ? "its turn" : "to come"
                        : step.getString("decision") + " by " + step.getString("by");
        return "%d %s %s, %s"
                .formatted(
                        step.getInt("stage"),
                        step.getString("role"),
                        step.getString("mission"),
                        what);
    }
}
