package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really typed, alone and at once. */
class TraceReplayTest {

    @ParameterizedTest
    @ValueSource(strings = {"automerge-paper", "seph-blog1", "friendsforever_flat"})
    void theHistoryOfATextEndsWithThatText(String trace) throws IOException {
        LiveText text = new LiveText(0, "", Map.of());
        for (ChangeSet change : Traces.changes(trace)) {
            long version = text.version();
            Up up = new Up(version + 1, change);
            Push push = new Push(new UUID(0, 0), "writer", version, List.of(up));
            text.committed(text.prepare(List.of(push)).steps());
        }

        assertThat(text.text()).isEqualTo(Traces.end(trace));
        assertThat(text.utf8Length()).isEqualTo(Traces.end(trace).getBytes("UTF-8").length);
    }

    /** They see one another's changes where the trace says that they had. */
    @ParameterizedTest
    @ValueSource(strings = {"friendsforever", "clownschool"})
    void peopleWhoTypedAtOnceEndWithOneText(String trace) throws IOException {
        JsonObject history = Traces.concurrent(trace);
        List<Line> lines = new ArrayList<>();
        MemoryLog log = new MemoryLog("");
        Owner owner = new Owner(log, 0);
        for (int i = 0; i < history.getInt("numAgents"); i++) {
            lines.add(new Line(new LiveClient(new UUID(0, i), "writer")));
            owner.join(lines.get(i));
        }
        List<Integer> agents = new ArrayList<>();
        for (JsonObject change : history.getJsonArray("txns").getValuesAs(JsonObject.class)) {
            int agent = change.getInt("agent");
            if (change.getJsonArray("parents").getValuesAs(JsonNumber::intValue).stream()
                    .anyMatch(parent -> agents.get(parent) != agent)) {
                exchange(owner, lines);
            }
            type(lines.get(agent), change.getJsonArray("patches"));
            agents.add(agent);
        }
        exchange(owner, lines);

        String text = log.text(log.version());
        assertThat(log.version()).isGreaterThan(500);
        assertThat(text).hasSizeGreaterThan(history.getString("endContent").length() * 9 / 10);
        assertThat(lines).allMatch(line -> line.typist.isSaved() && line.mismatches == 0);
        assertThat(lines).allMatch(line -> line.typist.view().equals(text));
    }

    private static void type(Line line, JsonArray patches) {
        Typist writer = line.typist;
        for (JsonValue patch : patches) {
            writer.edit(patch(patch.asJsonArray()).on(writer.view()));
        }
        line.offer(false);
    }

    private static Traces.Patch patch(JsonArray patch) {
        return new Traces.Patch(patch.getInt(0), patch.getInt(1), patch.getString(2));
    }

    /**
     * Lets everybody have what everybody typed; what was typed during a push takes a second one.
     */
    private static void exchange(Owner owner, List<Line> lines) {
        for (int round = 0; round < 3; round++) {
            for (Line line : lines) {
                while (!line.down.isEmpty()) {
                    line.deliver();
                }
                line.offer(false);
                while (!line.up.isEmpty()) {
                    owner.take(line);
                }
            }
            owner.commit();
            owner.check();
        }
        for (Line line : lines) {
            while (!line.down.isEmpty()) {
                line.deliver();
            }
        }
    }
}
