package org.duta.model.coedit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Holds change sets to what CodeMirror's do; {@code src/test/js} makes what is compared. */
class ChangeSetDifferentialTest {

    private static final String FIXTURES = "change-set-fixtures.tsv.gz";
    private static final JsonProvider JSON = JsonProvider.provider();

    private long checks;
    private final List<String> differences = new ArrayList<>();

    @Test
    void everyResultIsTheOneOfTheLibraryInTheBrowser() throws IOException {
        try (BufferedReader lines = fixtures()) {
            assertThat(lines.readLine()).isEqualTo("@codemirror/state 6.6.0");
            lines.lines().forEach(line -> compare(List.of(line.split("\t"))));
        }

        assertThat(differences).isEmpty();
        assertThat(checks).isGreaterThan(1_000_000);
    }

    private void compare(List<String> fields) {
        Iterator<String> field = fields.iterator();
        String doc = text(field.next());
        ChangeSet a = change(field.next());
        ChangeSet b = change(field.next());
        ChangeSet c = change(field.next());
        ChangeSet ac = a.compose(c);
        ChangeSet ba = b.map(a, false);
        ChangeSet abBefore = a.map(b, true);
        same("a applied", text(field.next()), a.apply(doc));
        same("b applied", text(field.next()), b.apply(doc));
        same("a and c applied", text(field.next()), appliedInPlace(ac, doc));
        same("a and c", field.next(), ac.toJson());
        same("a over b", field.next(), a.map(b, false).toJson());
        same("a over b, before", field.next(), abBefore.toJson());
        same("b over a", field.next(), ba.toJson());
        same("b over a, before", field.next(), b.map(a, true).toJson());
        same("a and b over a", field.next(), a.compose(ba).toJson());
        String both = text(field.next());
        same("both, a first", both, a.compose(ba).apply(doc));
        same("both, b first", both, b.compose(abBefore).apply(doc));
        same("a taken back", field.next(), a.invert(doc).toJson());
        same("a and c taken back", field.next(), ac.invert(doc).toJson());
        same("taken back", doc, ac.invert(doc).apply(ac.apply(doc)));
        for (ChangeSet set : List.of(a, ac, ba)) {
            for (int assoc = -1; assoc <= 1; assoc++) {
                comparePlaces(set, assoc, array(field.next()));
            }
        }
        same("fields left", false, field.hasNext());
    }

    private void comparePlaces(ChangeSet set, int assoc, JsonArray differencesOfPlaces) {
        int expected = 0;
        int at = 0;
        for (JsonValue difference : differencesOfPlaces) {
            expected += ((JsonNumber) difference).intValue();
            same("place", expected, set.mapPos(at, assoc));
            at++;
        }
        same("places", set.length() + 1, at);
    }

    /** Reading and writing is compared with every change that is read. */
    private ChangeSet change(String json) {
        ChangeSet change = ChangeSet.parse(json);
        same("JSON", json, change.toJson());
        return change;
    }

    private static String appliedInPlace(ChangeSet change, String doc) {
        StringBuilder text = new StringBuilder(doc);
        change.applyTo(text);
        return text.toString();
    }

    private void same(String what, Object expected, Object actual) {
        checks++;
        if (!Objects.equals(expected, actual) && differences.size() < 20) {
            differences.add(what + ": " + expected + " is not " + actual);
        }
    }

    private static String text(String json) {
        return ((JsonString) array("[" + json + "]").get(0)).getString();
    }

    private static JsonArray array(String json) {
        return JSON.createReader(new StringReader(json)).readArray();
    }

    private static BufferedReader fixtures() throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(
                                Objects.requireNonNull(
                                        ChangeSetDifferentialTest.class.getResourceAsStream(
                                                FIXTURES))),
                        StandardCharsets.UTF_8));
    }
}
