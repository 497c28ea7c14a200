package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A post to begin, with words that no other test uses. */
record NewDraft(
        String mission,
        String language,
        String kind,
        String title,
        String summary,
        String text,
        List<String> topics,
        List<String> contributors) {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    /** A word that is nowhere else, of small Latin letters. */
    static String word() {
        StringBuilder word = new StringBuilder("qx");
        for (long rest = NEXT.incrementAndGet(); rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    static NewDraft in(String mission) {
        String word = word();
        return new NewDraft(
                mission,
                "en",
                "story",
                "About " + word,
                "In short: " + word,
                "It is all about " + word + ".\n",
                List.of("culture"),
                List.of());
    }

    NewDraft language(String tag) {
        return new NewDraft(mission, tag, kind, title, summary, text, topics, contributors);
    }

    NewDraft kind(String code) {
        return new NewDraft(mission, language, code, title, summary, text, topics, contributors);
    }

    NewDraft titled(String other) {
        return new NewDraft(mission, language, kind, other, summary, text, topics, contributors);
    }

    NewDraft summary(String other) {
        return new NewDraft(mission, language, kind, title, other, text, topics, contributors);
    }

    NewDraft saying(String other) {
        return new NewDraft(mission, language, kind, title, summary, other, topics, contributors);
    }

    NewDraft topics(String... slugs) {
        return new NewDraft(
                mission, language, kind, title, summary, text, List.of(slugs), contributors);
    }

    NewDraft with(String... missions) {
        return new NewDraft(
                mission, language, kind, title, summary, text, topics, List.of(missions));
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("mission", mission)
                .add("language", language)
                .add("kind", kind)
                .add("title", title)
                .add("summary", summary)
                .add("text", text)
                .add("topics", array(topics))
                .add("contributors", array(contributors))
                .build();
    }

    static JsonArrayBuilder array(List<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }
}
