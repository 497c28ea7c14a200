package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duta.e2e.OpenApi.Operation;
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
    private static final String SOME_ID = "0b6f1c52-7b1e-4b53-9c1a-5e1f6f3f2a01";
    private static final String SOME_HASH =
            "5f2c0d6e2a7f0f0a4f1d1f3c9f0b4d8c6c7d7a0b5e0b1c2d3e4f5a6b7c8d9e0f";
    private static final Path PAGES = Path.of("../blog-web/src/main/webapp/desk");

    /** What would change what others rely on, in a form that gets no further than the door. */
    private static final Map<String, String> HARMLESS = Map.of("moveKey", "{\"move\":\"nothing\"}");

    private final Newsroom room = new Newsroom();
    private final OpenApi document = new OpenApi(room.api);
    private final DocTable table = new DocTable("rights.md", COLUMNS);
    private final Map<String, List<String>> seen = new TreeMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final String inReview = room.inReview(NewDraft.in("tokyo"));

    /** How something is asked for. */
    private interface Door {
        Answer knock(@Nullable String handle);
    }

    @TestFactory
    Stream<DynamicTest> everythingIsAskedForByEverybody() {
        Map<String, Door> doors = doors();
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

    private void expect(String address, Door door, @Nullable List<String> expected) {
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

    private Map<String, Door> doors() {
        Map<String, Door> doors = new TreeMap<>();
        for (String page : pages()) {
            doors.put("/desk/" + page, handle -> page(page, handle));
        }
        document.operations().stream()
                .filter(RightsE2E::isAsked)
                .forEach(
                        operation ->
                                doors.put(
                                        operation.method().toUpperCase(java.util.Locale.ROOT)
                                                + " "
                                                + operation.path(),
                                        handle -> call(operation, handle)));
        return doors;
    }

    /** What readers see asks nobody who they are, and whoever signs in isn't anybody yet. */
    private static boolean isAsked(Operation operation) {
        return operation.path().startsWith("/api/desk/") && !operation.id().equals("signIn");
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer page(String name, @Nullable String handle) {
        String path = "/desk/" + name + "?id=" + inReview + (name.equals("read") ? "&from=0" : "");
        return handle == null ? room.api.get(path) : room.api.get(path, "Cookie", cookie(handle));
    }

    private String cookie(String handle) {
        return cookies.computeIfAbsent(handle, known -> BrowserSession.signIn(room.api, known));
    }

    /** Each asks about a draft of its own, so that nobody is in the way of the next. */
    private Answer call(Operation operation, @Nullable String handle) {
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
        Map<String, String> replaced = new HashMap<>();
        replaced.put(SOME_ID, id);
        replaced.put("calendar-key", "no-such-key");
        replaced.put(SOME_HASH, String.valueOf(room.ayu.hash(id)));
        replaced.put("\"12\"", room.ayu.open(id).expect(200).tag());
        OpenApiCall call = OpenApiCall.of(document, operation).get(0);
        String harmless = HARMLESS.get(operation.id());
        OpenApiCall sent = harmless == null ? call : call.saying(harmless);
        return sent.send(room.api, handle == null ? "" : room.api.as(handle).token(), replaced);
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
