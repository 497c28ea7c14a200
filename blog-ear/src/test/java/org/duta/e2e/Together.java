package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.duta.model.coedit.Step;

/** Everybody who has one text open, and what has to hold for all of them. */
final class Together implements AutoCloseable {

    private final SignedIn reader;
    private final String post;
    private final String begun;
    private final List<Scribe> scribes = new ArrayList<>();

    /**
     * @param reader whoever looks at the text by the API
     * @param begun the text before anybody typed
     */
    Together(SignedIn reader, String post, String begun) {
        this.reader = reader;
        this.post = post;
        this.begun = begun;
    }

    Scribe add(Typist typist) {
        String name = typist.handle() + scribes.size();
        Scribe scribe = new Scribe(typist, name, 77L * (scribes.size() + 1));
        scribes.add(scribe);
        return scribe;
    }

    List<Scribe> scribes() {
        return scribes;
    }

    List<Typist> typists() {
        return scribes.stream().map(Scribe::typist).toList();
    }

    void awaitOpened(Duration longest) {
        Pause.until(
                longest,
                () ->
                        typists().stream()
                                .allMatch(typist -> typist.hasText() && typist.isConnected()),
                () -> "not everybody is in: " + this);
    }

    /** Waits until everybody is connected, everything is saved and all are at one version. */
    void awaitSettled(Duration longest) {
        Pause.until(
                longest,
                () ->
                        typists().stream().allMatch(Typist::isSettled)
                                && typists().stream().map(Typist::version).distinct().count() == 1,
                () -> "not all is saved everywhere: " + this);
    }

    /** Checks everything that must hold once all is settled. */
    void expectNothingLostOrDoubled() {
        String text = reader.sees(post).getString("text");
        for (Typist typist : typists()) {
            assertThat(typist.view()).as("the text of " + typist.handle()).isEqualTo(text);
            assertThat(typist.mismatches()).as("mismatches of " + typist.handle()).isZero();
            assertThat(typist.copies()).as("copies of " + typist.handle()).isEmpty();
        }
        scribes.forEach(scribe -> scribe.expectExactlyOnceIn(text));
        expectTheLogToSaySo(text);
    }

    /**
     * Every acknowledged change is in the log once, in its writer's order, and they make the text.
     */
    private void expectTheLogToSaySo(String text) {
        List<Step> steps = log();
        Map<UUID, List<Long>> logged = new HashMap<>();
        StringBuilder made = new StringBuilder(begun);
        for (Step step : steps) {
            step.change().applyTo(made);
            logged.computeIfAbsent(step.client(), client -> new ArrayList<>()).add(step.seq());
        }
        assertThat(made.toString()).isEqualTo(text);
        logged.forEach(
                (client, seqs) ->
                        assertThat(seqs)
                                .as("the changes of %s in the log", client)
                                .isEqualTo(
                                        LongStream.rangeClosed(1, seqs.size()).boxed().toList()));
        for (Typist typist : typists()) {
            assertThat(logged.getOrDefault(typist.client(), List.of()))
                    .as("the log of what was acknowledged to " + typist.handle())
                    .containsAll(typist.acknowledged());
        }
    }

    /** The whole log from the beginning, over a socket. */
    private List<Step> log() {
        List<Step> steps = new ArrayList<>();
        try (LiveSocket socket = LiveSocket.open(reader, post)) {
            socket.send(Wire.hello(UUID.randomUUID()));
            long head = socket.next("open").getJsonNumber("v").longValueExact();
            socket.send(Json.createObjectBuilder().add("t", "pull").add("v", 0).build());
            while (steps.size() < head) {
                int at = steps.size();
                steps.addAll(
                        TextCopy.steps(
                                socket.next("ups", ups -> ups.getInt("v") == at)
                                        .getJsonArray("ups")));
            }
        }
        return steps;
    }

    @Override
    public void close() {
        typists().forEach(Typist::close);
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        for (Typist typist : typists()) {
            all.append(
                    "%n%s v%d, %d unsaved, %s, told %s"
                            .formatted(
                                    typist.handle(),
                                    typist.hasText() ? typist.version() : -1,
                                    typist.hasText() ? typist.unsaved() : -1,
                                    typist.isConnected() ? "connected" : "not connected",
                                    typist.told()));
        }
        return all.toString();
    }
}
