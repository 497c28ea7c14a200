package org.duta.e2e;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A portal's copy of everything that is public, kept up to date by the change journal alone, on a
 * thread of its own. A page of the journal counts as read once all of what it tells of is here.
 */
final class PortalCopy implements AutoCloseable {

    /** Lines; few, so that the line can break between pages. */
    private static final int PAGE = 7;

    private final Api api;
    private final Map<String, String> posts = new ConcurrentSkipListMap<>();
    private final Thread reader = new Thread(this::read);
    private volatile long next;
    private volatile boolean over;

    PortalCopy(Api api) {
        this.api = api;
        reader.start();
    }

    /** What is live by its hash, and what was withdrawn by the reason, by id. */
    Map<String, String> posts() {
        return posts;
    }

    /** Waits until it has this number of the journal. */
    void awaitUpTo(long sequence) {
        Pause.until(Receiver.PATIENCE, () -> next >= sequence, () -> "has %d only".formatted(next));
    }

    private void read() {
        while (!over) {
            try {
                readPage();
            } catch (UncheckedIOException broken) {
                Pause.millis(20);
            }
        }
    }

    private void readPage() {
        JsonObject page =
                api.get("/api/v1/changes?after=" + next + "&limit=" + PAGE).expect(200).json();
        List<JsonObject> lines = page.getJsonArray("items").getValuesAs(JsonObject.class);
        lines.stream().map(line -> line.getString("id")).distinct().forEach(this::fetch);
        next = page.getJsonNumber("next").longValueExact();
        if (lines.isEmpty()) {
            Pause.millis(20);
        }
    }

    private void fetch(String id) {
        Answer answer = api.get("/api/v1/posts/" + id);
        posts.put(
                id,
                answer.status() == 410
                        ? "withdrawn: " + answer.json().getString("reason")
                        : answer.expect(200).json().getString("contentHash"));
    }

    /** Reads no more, once what is under way is over. */
    @Override
    public void close() {
        over = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
