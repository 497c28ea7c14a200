package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed as a reader shows it.
 *
 * @param id the post's, without {@code urn:uuid:}
 * @param language null if the reader keeps none
 */
record ReadEntry(
        String id,
        String title,
        String address,
        List<String> authors,
        @Nullable String language,
        Instant published,
        String html) {

    static String withoutScheme(String urn) {
        return urn.replaceFirst("^urn:uuid:", "");
    }

    /** What the scripts of these tests print. */
    static List<ReadEntry> ofJson(String printed) {
        try (JsonReader reader = Json.createReader(new StringReader(printed))) {
            return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(ReadEntry::of)
                    .toList();
        }
    }

    private static ReadEntry of(JsonObject item) {
        return new ReadEntry(
                withoutScheme(item.getString("id")),
                item.getString("title"),
                item.getString("address"),
                item.getJsonArray("authors").getValuesAs(JsonString::getString),
                language(item),
                Instant.parse(item.getString("published")),
                item.getString("html"));
    }

    /** The language of the title, by {@code xml:lang}, must be the one of the entry. */
    private static @Nullable String language(JsonObject item) {
        String language = item.getString("language", null);
        String ofTitle = item.getString("titleLanguage", language);
        return Objects.equals(language, ofTitle) ? language : language + " and " + ofTitle;
    }
}
