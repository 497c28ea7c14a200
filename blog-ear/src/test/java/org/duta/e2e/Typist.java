package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.duta.model.coedit.Step;
import org.duta.model.coedit.Up;
import org.jspecify.annotations.Nullable;

/**
 * A person with an open editor, in front of whatever line: types, keeps what isn't confirmed, comes
 * back by itself when the line breaks, and resends. Does what the editor in the browser does.
 */
final class Typist implements SteadyLine.Editor, AutoCloseable {

    private final SignedIn person;
    private final SteadyLine line;
    private UUID client;
    private final List<JsonObject> told = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();

    private @Nullable TextCopy text;
    private int epoch;
    private boolean open;
    private boolean editable;
    private long inFlight;
    private int opened;
    private int mismatches;

    private Typist(
            SignedIn person, String post, Supplier<String> server, @Nullable JsonObject saved) {
        this.person = person;
        this.line = new SteadyLine(person, post, server, this);
        this.text = saved == null ? null : TextCopy.restored(saved);
        this.epoch = saved == null ? 0 : saved.getInt("epoch");
        this.client = text == null ? UUID.randomUUID() : text.client();
        line.begin();
    }

    static Typist at(SignedIn person, String post) {
        return at(person, post, person.api()::address);
    }

    /**
     * @param server where to go for each connection, {@code http://127.0.0.1:12345}
     */
    static Typist at(SignedIn person, String post, Supplier<String> server) {
        return new Typist(person, post, server, null);
    }

    /** The editor of a person who comes back to a machine that kept {@link #saved()}. */
    static Typist restored(
            SignedIn person, String post, Supplier<String> server, JsonObject saved) {
        return new Typist(person, post, server, saved);
    }

    String handle() {
        return person.handle();
    }

    synchronized UUID client() {
        return client;
    }

    // What the person does.

    /** Replaces a range of what is on the screen; returns the number of the change. */
    synchronized long type(int from, int to, String insert) {
        long seq = here().type(from, to, insert);
        push();
        return seq;
    }

    synchronized long append(String insert) {
        int end = here().view().length();
        return type(end, end, insert);
    }

    /** Loses the network; goes on typing all the same. */
    void goOffline() {
        line.goDown();
    }

    void goOnline() {
        line.comeUp();
    }

    /** Closes the editor; what isn't confirmed is in {@link #saved()}. */
    @Override
    public void close() {
        goOffline();
    }

    synchronized JsonObject saved() {
        return Json.createObjectBuilder(here().saved()).add("epoch", epoch).build();
    }

    // What the person sees.

    synchronized boolean hasText() {
        return text != null;
    }

    synchronized String view() {
        return here().view();
    }

    /** The text as it is saved, without what isn't yet. */
    synchronized String confirmed() {
        return here().confirmed();
    }

    synchronized long version() {
        return here().version();
    }

    synchronized List<Long> acknowledged() {
        return here().acknowledged();
    }

    synchronized int unsaved() {
        return here().unconfirmed().size();
    }

    synchronized boolean isConnected() {
        return open;
    }

    /** Connected, and everything is saved. */
    synchronized boolean isSettled() {
        return open && text != null && text.unconfirmed().isEmpty();
    }

    /** How often the text was opened. */
    synchronized int timesOpened() {
        return opened;
    }

    /** Checksums that were not those of the text here; has to be 0. */
    synchronized int mismatches() {
        return mismatches;
    }

    /** Frames nack, can, bye and refused so far. */
    synchronized List<JsonObject> told() {
        return List.copyOf(told);
    }

    /** Unconfirmed words that didn't fit the text any more and were kept aside. */
    synchronized List<String> copies() {
        return List.copyOf(copies);
    }

    private TextCopy here() {
        if (text == null) {
            throw new IllegalStateException("The text of " + person.handle() + " isn't open yet");
        }
        return text;
    }

    // The wire.

    @Override
    public synchronized JsonObject hello() {
        JsonObjectBuilder hello =
                Json.createObjectBuilder().add("t", "hello").add("client", client.toString());
        if (text != null) {
            hello.add(
                    "resume",
                    Json.createObjectBuilder().add("v", text.version()).add("epoch", epoch));
        }
        return hello.build();
    }

    @Override
    public synchronized void lost() {
        open = false;
        inFlight = 0;
    }

    @Override
    public synchronized void ask() {
        if (open) {
            pull();
        }
    }

    @Override
    public synchronized void hear(JsonObject frame) {
        switch (frame.getString("t")) {
            case "open" -> opened(frame);
            case "ups" -> ups(frame);
            case "check" -> check(frame);
            case "nack" -> nack(frame);
            case "can" -> {
                told.add(frame);
                editable = frame.getBoolean("edit");
                push();
            }
            case "bye", "refused" -> {
                told.add(frame);
                if (frame.getInt("retryMs", 0) < 0) {
                    line.stayAway();
                }
            }
            default -> {}
        }
    }

    private void opened(JsonObject frame) {
        opened++;
        line.isWell();
        long head = frame.getJsonNumber("v").longValueExact();
        if (frame.containsKey("tail")) {
            List<Step> tail = TextCopy.steps(frame.getJsonArray("tail"));
            take(head - tail.size(), tail);
        } else if (text != null) {
            beginAnew(text);
            return;
        } else {
            text = TextCopy.of(client, head, frame.getString("doc"));
        }
        epoch = frame.getInt("epoch");
        editable = frame.getJsonObject("can").getBoolean("edit");
        open = true;
        inFlight = 0;
        push();
    }

    /** The text here can't be carried on: what isn't confirmed is kept as a copy. */
    private void beginAnew(TextCopy before) {
        before.unconfirmed().forEach(up -> copies.add(up.change().toJson()));
        text = null;
        client = UUID.randomUUID();
        line.cut();
    }

    private void ups(JsonObject frame) {
        take(frame.getJsonNumber("v").longValueExact(), TextCopy.steps(frame.getJsonArray("ups")));
        push();
    }

    private void take(long from, List<Step> steps) {
        try {
            here().take(from, steps);
        } catch (TextCopy.Gap gap) {
            pull();
        }
    }

    private void pull() {
        line.say(Json.createObjectBuilder().add("t", "pull").add("v", version()).build());
    }

    /** Sends everything that waits, if nothing is under way. */
    private void push() {
        List<Up> waiting = here().unconfirmed();
        boolean answered = waiting.isEmpty() || waiting.get(0).seq() > inFlight;
        if (open && editable && !waiting.isEmpty() && answered) {
            inFlight = waiting.get(waiting.size() - 1).seq();
            line.say(
                    Json.createObjectBuilder()
                            .add("t", "push")
                            .add("v", version())
                            .add("ups", TextCopy.wire(waiting))
                            .build());
        }
    }

    private void nack(JsonObject frame) {
        told.add(frame);
        inFlight = 0;
        switch (frame.getString("code")) {
            case "stale" -> pull();
            case "readonly" -> editable = false;
            case "limit" -> {
                if (!frame.getOrDefault("why", JsonValue.NULL).equals(Json.createValue("text"))) {
                    line.later(this::pushAgain, frame.getInt("retryMs"));
                    inFlight = Long.MAX_VALUE;
                } else {
                    editable = false;
                }
            }
            default -> editable = false;
        }
    }

    private synchronized void pushAgain() {
        inFlight = 0;
        push();
    }

    private void check(JsonObject frame) {
        boolean comparable = frame.getJsonNumber("v").longValueExact() == version();
        if (comparable && frame.getJsonNumber("crc32").longValueExact() != here().crc32()) {
            mismatches++;
            line.say(Json.createObjectBuilder().add("t", "mismatch").add("v", version()).build());
        }
    }
}
