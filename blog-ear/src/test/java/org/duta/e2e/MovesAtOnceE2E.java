package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody makes every move at the same moment: what was done is in the table, one after another.
 */
class MovesAtOnceE2E {

    private static final Map<String, String> MOVE_OF =
            Map.ofEntries(
                    Map.entry("post.submitted", "submit"),
                    Map.entry("post.recalled", "recall"),
                    Map.entry("post.approved", "approve"),
                    Map.entry("post.sent-back", "send-back"),
                    Map.entry("post.published", "publish"),
                    Map.entry("post.scheduled", "schedule"),
                    Map.entry("post.unscheduled", "unschedule"),
                    Map.entry("post.withdrawn", "withdraw"),
                    Map.entry("post.restored", "restore"),
                    Map.entry("post.raised", "raise"),
                    Map.entry("post.drill-raised", "raise"),
                    Map.entry("post.confirmed", "confirm"),
                    Map.entry("post.drill-confirmed", "confirm"),
                    Map.entry("post.edition-discarded", "discard"));

    private static final Set<String> OF_LIVE =
            Set.of("post.withdrawn", "post.restored", "post.confirmed");

    private final Newsroom room = new Newsroom();
    private final MoveTable table = MoveTable.read();
    private final List<SignedIn> people =
            List.of(room.ayu, room.bima, room.citra, room.dewi, room.eko, room.gita);

    @ParameterizedTest
    @EnumSource
    void everybodyTriesEverythingAtOnce(PostState state) throws Exception {
        String id = state.reach(room, NewDraft.in("tokyo").with("geneva-un"));
        int before = room.gita.trail(id).size();
        long done = atOnce(state, id);
        List<JsonObject> trail = room.gita.trail(id);
        List<JsonObject> made = trail.subList(before, trail.size());
        // A withdrawal may take the time of a next edition back with it.
        assertThat(made.stream().filter(MovesAtOnceE2E::isMove).count())
                .as("moves in the trail, and answers that said so")
                .isBetween(done, done + withdrawals(made));
        made.forEach(line -> expectAllowed(state, line));
        expectOneAfterAnother(made);
    }

    private long atOnce(PostState state, String id) throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        List<SignedIn> all = new ArrayList<>(people);
        if (state.isAlert()) {
            all.add(room.indra);
        }
        for (SignedIn person : all) {
            for (String move : MoveTable.MOVES) {
                attempts.add(() -> person.tries(move, id).status() == 200);
            }
        }
        Collections.shuffle(attempts, new Random(state.ordinal()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            long done = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts, 5, TimeUnit.MINUTES)) {
                done += attempt.get() ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long withdrawals(List<JsonObject> lines) {
        return lines.stream()
                .filter(line -> line.getString("act").equals("post.withdrawn"))
                .count();
    }

    private static boolean isMove(JsonObject line) {
        String act = line.getString("act");
        return MOVE_OF.containsKey(act) || act.equals("post.edition-started");
    }

    /** Four eyes look at the edition; whoever is barred in the table's rows has a hand in it. */
    private void expectAllowed(PostState state, JsonObject line) {
        String move = MOVE_OF.get(line.getString("act"));
        if (move != null) {
            assertThat(outcome(state, line.getString("from"), move, line.getString("actor")))
                    .as(line.toString())
                    .isIn(MoveTable.Outcome.DONE, MoveTable.Outcome.FOUR_EYES);
        }
    }

    /** Of an alert's states the table has those in which it differs from other posts. */
    private MoveTable.Outcome outcome(PostState state, String from, String move, String handle) {
        String rarer = from.equals("LIVE") ? "ALERT_UNCONFIRMED" : "ALERT_" + from;
        return Stream.of("DRILL_" + from, rarer, from)
                .filter(row -> state.isDrill() || !row.startsWith("DRILL_D"))
                .filter(row -> state.isAlert() || !row.startsWith("ALERT_"))
                .map(row -> table.outcome(row, move, handle))
                .filter(outcome -> outcome != MoveTable.Outcome.IMPOSSIBLE)
                .findFirst()
                .orElse(MoveTable.Outcome.IMPOSSIBLE);
    }

    /** Each move of an edition leaves from where the one before it led. */
    private static void expectOneAfterAnother(List<JsonObject> lines) {
        String working = null;
        String live = null;
        for (JsonObject line : lines) {
            String act = line.getString("act");
            boolean ofLive = OF_LIVE.contains(act);
            String last = ofLive ? live : working;
            if (MOVE_OF.containsKey(act) && last != null) {
                assertThat(line.getString("from")).as(line.toString()).isEqualTo(last);
            }
            if (ofLive) {
                live = line.getString("to");
            } else if (act.equals("post.published") || act.equals("post.raised")) {
                live = line.getString("to");
                working = null;
            } else if (isMove(line)) {
                working = line.isNull("to") ? null : line.getString("to");
            }
        }
    }
}
