package org.duta.e2e;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * As many samples as a feed carries. Each goes the whole way when the batch is first asked for: Ayu
 * in Tokyo begins it, Bima in Geneva adds the rest, Citra, who wrote none of it, clears exactly
 * that revision and publishes it.
 */
final class SampleBatch {

    static final int SIZE = 50;

    private final int number;
    private final List<Sample> samples;
    private @Nullable List<PublishedSample> published;

    private SampleBatch(int number, List<Sample> samples) {
        this.number = number;
        this.samples = samples;
    }

    static List<SampleBatch> of(List<Sample> samples) {
        List<SampleBatch> batches = new ArrayList<>();
        for (int from = 0; from < samples.size(); from += SIZE) {
            int to = Math.min(samples.size(), from + SIZE);
            batches.add(new SampleBatch(batches.size() + 1, samples.subList(from, to)));
        }
        return batches;
    }

    /** In the order in which they went live. */
    List<PublishedSample> published(Newsroom room) {
        if (published == null) {
            long start = System.nanoTime();
            List<String> ids = samples.stream().map(sample -> publish(sample, room)).toList();
            report(Duration.ofNanos(System.nanoTime() - start));
            published = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                JsonObject post = room.published(ids.get(i));
                String hash = room.citra.hash(ids.get(i));
                published.add(new PublishedSample(samples.get(i), String.valueOf(hash), post));
            }
        }
        return Collections.unmodifiableList(published);
    }

    Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        samples.forEach(sample -> languages.add(sample.language()));
        return languages;
    }

    private static String publish(Sample sample, Newsroom room) {
        Answer begun = room.ayu.tryToBegin(draft(sample).json()).expect(201);
        String id = begun.json().getString("id");
        room.bima.tryToWrite(id, sample.text(), "If-Match", begun.tag()).expect(200);
        String hash = hash(room.bima.tries("submit", id, null, null).expect(200).json());
        JsonObject approved = room.citra.tries("approve", id, hash, null).expect(200).json();
        room.citra.tries("publish", id, hash(approved), null).expect(200);
        return id;
    }

    private static NewDraft draft(Sample sample) {
        return new NewDraft(
                "tokyo",
                sample.language(),
                "story",
                sample.title(),
                sample.summary(),
                sample.beginning(),
                List.of(),
                List.of("geneva-un"));
    }

    private static String hash(JsonObject post) {
        return post.getJsonObject("revision").getString("hash");
    }

    /** For docs: what the whole path costs a post, in five requests one after the other. */
    private void report(Duration taken) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d posts from draft to live in %d ms, %d ms each%n",
                this,
                samples.size(),
                taken.toMillis(),
                taken.toMillis() / samples.size());
    }

    @Override
    public String toString() {
        return "batch " + number;
    }
}
