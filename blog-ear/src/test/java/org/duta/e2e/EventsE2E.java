package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Portals listen to what is published, corrected, withdrawn and restored. */
class EventsE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Newsroom room = new Newsroom();

    /** A line each, as browsers and proxies have it: over HTTP/2 all would share one. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Portal> portals = new ArrayList<>();

    @AfterEach
    void nobodyListens() {
        portals.forEach(Portal::close);
    }

    @Test
    void everybodyHearsEveryStepOnceAndInOrder() {
        long before = head();
        List<Portal> listening = List.of(listens(null), listens(null), listens("" + before));
        String id = room.live(NewDraft.in("tokyo"));
        room.correct(id, "Betul.", "Angka dibetulkan.");
        room.gita.withdraws(id, "Keliru.");
        room.gita.makes("restore", id);
        for (Portal portal : listening) {
            portal.awaitUpTo(head());
            List<JsonObject> own = portal.about(id);
            assertThat(own.stream().map(item -> item.getString("op")))
                    .containsExactly("published", "corrected", "withdrawn", "restored");
            assertThat(own.get(1).getString("note")).isEqualTo("Angka dibetulkan.");
            assertThat(portal.numbers()).isEqualTo(numbers(before + 1, head()));
        }
        assertThat(Journal.after(room.api, before, 1_000))
                .isEqualTo(listening.get(0).items().subList(0, (int) (head() - before)));
    }

    @Test
    void whoComesBackGoesOnWhereTheyWere() {
        long before = head();
        Portal portal = listens(null);
        room.live(NewDraft.in("tokyo"));
        portal.awaitUpTo(before + 1);
        portal.close();
        room.live(NewDraft.in("tokyo"));
        room.live(NewDraft.in("tokyo"));
        Portal again = listens("" + portal.numbers().get(portal.numbers().size() - 1));
        room.live(NewDraft.in("tokyo"));
        again.awaitUpTo(head());
        assertThat(again.numbers())
                .isEqualTo(numbers(portal.numbers().get(0) + portal.numbers().size(), head()));
    }

    @Test
    void whoWasNeverHereHearsTheWholeJournal() {
        room.live(NewDraft.in("tokyo"));
        Portal portal = listens("0");
        portal.awaitUpTo(head());
        assertThat(portal.numbers()).startsWith(1L, 2L, 3L).doesNotHaveDuplicates();
        assertThat(portal.numbers()).isEqualTo(numbers(1, portal.numbers().size()));
    }

    @Test
    void manyHearEveryPublicationOnceAndInOrderThoughAThirdOfTheirLinesIsCut() {
        List<String> ids =
                Stream.generate(() -> room.approved(NewDraft.in("tokyo"))).limit(20).toList();
        long before = head();
        List<Portal> many = Stream.generate(() -> listens(null)).limit(50).toList();
        ids.subList(0, 10).forEach(id -> room.gita.publishes(id, null));
        List<Portal> third = many.subList(0, 17);
        third.forEach(Portal::close);
        ids.subList(10, 15).forEach(id -> room.gita.publishes(id, null));
        List<Portal> again =
                third.stream().map(cut -> listens("" + cut.last().orElse(before))).toList();
        ids.subList(15, 20).forEach(id -> room.gita.publishes(id, null));

        List<Long> all = numbers(before + 1, before + 20);
        again.forEach(portal -> portal.awaitUpTo(before + 20));
        many.subList(17, 50).forEach(portal -> portal.awaitUpTo(before + 20));
        for (int i = 0; i < 50; i++) {
            List<Long> heard = new ArrayList<>(many.get(i).numbers());
            if (i < 17) {
                heard.addAll(again.get(i).numbers());
            }
            assertThat(heard).isEqualTo(all);
        }
    }

    /** On one line: what follows is answered, so the line wasn't taken for a listener's. */
    @Test
    void whoAsksForTheHeadersAloneDoesNotListen() {
        Api one = Api.at(room.api.address());
        for (int i = 0; i < 3; i++) {
            Answer answer = one.head("/api/v1/events").expect(200);
            assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            one.get("/robots.txt").expect(200);
        }
    }

    private long head() {
        return Journal.whole(room.api, 1_000).size();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private Portal listens(@Nullable String lastEventId) {
        Portal portal = new Portal(lastEventId);
        portals.add(portal);
        return portal;
    }

    /** A listener as the HTML standard has it, section 9.2.6, as far as it is needed. */
    private final class Portal {

        private final List<Long> numbers = new CopyOnWriteArrayList<>();
        private final List<JsonObject> items = new CopyOnWriteArrayList<>();
        private final InputStream stream;
        private final Thread reader;

        Portal(@Nullable String lastEventId) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(room.api.address() + "/api/v1/events"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            try {
                HttpResponse<InputStream> answer =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(
                                type -> assertThat(type).startsWith("text/event-stream"));
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .hasValue("*");
                stream = answer.body();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            reader = new Thread(this::read, "portal");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                String id = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        items.add(LiveSocket.parse(line.substring(6)));
                        numbers.add(Long.parseLong(id));
                    }
                }
            } catch (IOException e) {
                // It was closed.
            }
        }

        List<Long> numbers() {
            return List.copyOf(numbers);
        }

        /** The number of the last event that was heard. */
        OptionalLong last() {
            return numbers.stream().mapToLong(Long::longValue).reduce((one, next) -> next);
        }

        List<JsonObject> items() {
            return List.copyOf(items);
        }

        List<JsonObject> about(String post) {
            return items().stream().filter(item -> item.getString("id").equals(post)).toList();
        }

        void awaitUpTo(long sequence) {
            Pause.until(
                    PATIENCE,
                    () -> !numbers.isEmpty() && numbers.get(numbers.size() - 1) >= sequence,
                    () -> "heard " + numbers);
        }

        /** When it returns nothing more is heard. */
        void close() {
            try {
                stream.close();
                reader.join();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
