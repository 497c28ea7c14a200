package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.duta.model.coedit.ChangeSet;
import org.duta.model.coedit.Step;
import org.duta.model.coedit.Up;

/**
 * A client's copy of a live text: what the server has confirmed, and what was typed since. It
 * converges by adopting the server's echo of its own changes. Not for several threads at once.
 */
final class TextCopy {

    /** Steps came that follow a version which isn't here yet. */
    static final class Gap extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final UUID client;
    private final List<Up> unconfirmed = new ArrayList<>();
    private final List<Long> acknowledged = new ArrayList<>();
    private String confirmed;
    private String view;
    private long version;
    private long lastSeq;

    private TextCopy(UUID client, long version, String confirmed) {
        this.client = client;
        this.version = version;
        this.confirmed = confirmed;
        this.view = confirmed;
    }

    static TextCopy of(UUID client, long version, String text) {
        return new TextCopy(client, version, text);
    }

    /** The same from what {@link #saved} gave. */
    static TextCopy restored(JsonObject saved) {
        TextCopy copy =
                of(
                        UUID.fromString(saved.getString("client")),
                        saved.getJsonNumber("v").longValueExact(),
                        saved.getString("confirmed"));
        copy.lastSeq = saved.getJsonNumber("lastSeq").longValueExact();
        for (JsonObject up : saved.getJsonArray("ups").getValuesAs(JsonObject.class)) {
            copy.unconfirmed.add(
                    new Up(
                            up.getJsonNumber("seq").longValueExact(),
                            ChangeSet.read(up.getJsonArray("ch"))));
        }
        copy.show();
        return copy;
    }

    /** What a browser keeps of it on its disk. */
    JsonObject saved() {
        return Json.createObjectBuilder()
                .add("client", client.toString())
                .add("v", version)
                .add("confirmed", confirmed)
                .add("lastSeq", lastSeq)
                .add("ups", wire(unconfirmed))
                .build();
    }

    UUID client() {
        return client;
    }

    long version() {
        return version;
    }

    /** The text as its writer sees it. */
    String view() {
        return view;
    }

    String confirmed() {
        return confirmed;
    }

    List<Up> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    /** The numbers of the changes whose echo has come. */
    List<Long> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Replaces a range of the view; returns the change's number. */
    long type(int from, int to, String insert) {
        ChangeSet change = ChangeSet.replace(view.length(), from, to, insert);
        unconfirmed.add(new Up(++lastSeq, change));
        view = change.apply(view);
        return lastSeq;
    }

    /**
     * Takes what the server has committed.
     *
     * @param from the version before the first of the steps; those that are here are passed over
     */
    void take(long from, List<Step> steps) throws Gap {
        if (from > version) {
            throw new Gap();
        }
        for (int i = (int) (version - from); i < steps.size(); i++) {
            take(steps.get(i));
        }
        show();
    }

    private void take(Step step) {
        Up first = unconfirmed.isEmpty() ? null : unconfirmed.get(0);
        if (!step.client().equals(client)) {
            rebase(0, step.change());
        } else if (first == null || first.seq() != step.seq()) {
            throw new IllegalStateException("An echo of " + step.seq() + ", not of " + first);
        } else {
            unconfirmed.remove(0);
            acknowledged.add(step.seq());
            if (!first.change().toJson().equals(step.change().toJson())) {
                rebase(0, first.change().invert(confirmed).compose(step.change()));
            }
        }
        confirmed = step.change().apply(confirmed);
        version++;
    }

    private void rebase(int from, ChangeSet change) {
        ChangeSet over = change;
        for (int i = from; i < unconfirmed.size(); i++) {
            Up mine = unconfirmed.get(i);
            unconfirmed.set(i, new Up(mine.seq(), mine.change().map(over, false)));
            over = over.map(mine.change(), true);
        }
    }

    private void show() {
        StringBuilder text = new StringBuilder(confirmed);
        unconfirmed.forEach(up -> up.change().applyTo(text));
        view = text.toString();
    }

    long crc32() {
        CRC32 crc = new CRC32();
        crc.update(confirmed.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    static JsonArray wire(List<Up> ups) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Up up : ups) {
            array.add(
                    Json.createObjectBuilder()
                            .add("seq", up.seq())
                            .add("ch", array(up.change().toJson())));
        }
        return array.build();
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readArray();
        }
    }

    /** The steps of an {@code ups} frame, or of a tail. */
    static List<Step> steps(JsonArray ups) {
        List<Step> steps = new ArrayList<>();
        for (JsonObject up : ups.getValuesAs(JsonObject.class)) {
            steps.add(
                    new Step(
                            UUID.fromString(up.getString("c")),
                            up.getJsonNumber("seq").longValueExact(),
                            up.getString("a"),
                            ChangeSet.read(up.getJsonArray("ch"))));
        }
        return steps;
    }
}
