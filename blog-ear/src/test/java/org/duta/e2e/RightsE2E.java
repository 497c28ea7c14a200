package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duta.e2e.OpenApi.Operation;
import org.duta.model.kernel.DocTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page of the workspace and everything of the interface, asked for by everybody: the table of
 * {@code docs/rights.md}. What isn't in the table fails here, so nothing new goes without a row.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsE2E {

    private static final String NOBODY = "nobody";
    private static final List<String> PEOPLE =
            List.of("bima", "dewi", "ayu", "gita", "eko", "hani", "fajar");
    private static final List<String> COLUMNS =
            Stream.concat(Stream.of("address", NOBODY), PEOPLE.stream()).toList();
    private final Newsroom room = new Newsroom();
    private final Doors doors = new Doors(room);
    private final DocTable table = new DocTable("rights.md", COLUMNS);
    private final Map<String, List<String>> seen = new TreeMap<>();
    private final String inReview = room.inReview(NewDraft.in("tokyo"));

    @TestFactory
    Stream<DynamicTest> everythingIsAskedForByEverybody() {
        Map<String, Doors.Door> doors = doors();
        Map<String, List<String>> expected = expected();
        return doors.entrySet().stream()
                .map(
                        door ->
                                dynamicTest(
                                        door.getKey(),
                                        () ->
                                                expect(
                                                        door.getKey(),
                                                        door.getValue(),
                                                        expected.get(door.getKey()))));
    }

    private void expect(String address, Doors.Door door, @Nullable List<String> expected) {
        List<String> outcomes = new ArrayList<>(List.of(outcome(door.knock(null))));
        PEOPLE.forEach(handle -> outcomes.add(outcome(door.knock(handle))));
        seen.put(address, outcomes);
        if (!DocTable.isWritten()) {
            assertThat(outcomes).as("%s: %s", address, COLUMNS).isEqualTo(expected);
        }
    }

    @Test
    void theTableHasNoRowForWhatIsNotThere() {
        if (!DocTable.isWritten()) {
            assertThat(expected().keySet()).isEqualTo(doors().keySet());
        }
    }

    @AfterAll
    void write() {
        if (DocTable.isWritten()) {
            table.write(
                    seen.entrySet().stream()
                            .map(
                                    row ->
                                            Stream.concat(
                                                            Stream.of(row.getKey()),
                                                            row.getValue().stream())
                                                    .toList())
                            .toList());
        }
    }

    private Map<String, List<String>> expected() {
        Map<String, List<String>> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.get(0), row.subList(1, row.size())));
        return rows;
    }

    private Map<String, Doors.Door> doors() {
        Map<String, Doors.Door> all = doors.pages(inReview);
        all.putAll(doors.operations(operation -> true, this::prepared));
        return all;
    }

    /** Each asks about a draft of its own, so that nobody is in the way of the next. */
    private String prepared(Operation operation) {
        if (operation.id().equals("recordAbsence")) {
            return java.util.UUID.randomUUID().toString();
        }
        if (operation.id().equals("endAbsence")) {
            return room.gita.goesAway("ayu");
        }
        String id = room.draft(NewDraft.in("tokyo"));
        if (operation.path().contains("/versions/")) {
            room.ayu.writes(id, "First.\n");
            room.ayu.writes(id, "Second.\n");
        }
        if (operation.path().contains("/revisions/")) {
            room.ayu.makes("submit", id);
            room.ayu.makes("recall", id);
        }
        if (operation.path().matches(".*/(revisions/.*|claims|outside.*)")) {
            room.ayu.makes("submit", id);
        }
        if (operation.id().equals("revokeOutside")) {
            room.gita.asksOutside(id, "Somebody").expect(201);
        }
        return id;
    }

    /** Whether somebody passed the door; what was said behind it doesn't matter here. */
    private static String outcome(Answer answer) {
        return switch (answer.status()) {
            case 401 -> "sign in";
            case 403 -> "no";
            case 404 -> "none";
            case 302 ->
                    String.valueOf(answer.header("Location")).contains("/sign-in")
                            ? "sign in"
                            : "yes";
            default -> {
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                yield "yes";
            }
        };
    }
}
