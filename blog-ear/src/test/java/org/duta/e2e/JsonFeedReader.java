package org.duta.e2e;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads JSON Feed 1.1 as its specification says; none of the readers here does. */
final class JsonFeedReader implements FeedReader {

    private final Api api;

    JsonFeedReader(Api api) {
        this.api = api;
    }

    @Override
    public List<ReadEntry> read(String address, Path folder) {
        return api.get(address).expect(200).items().stream().map(JsonFeedReader::entry).toList();
    }

    private static ReadEntry entry(JsonObject item) {
        return new ReadEntry(
                ReadEntry.withoutScheme(item.getString("id")),
                item.getString("title"),
                item.getString("url"),
                item.getJsonArray("authors").getValuesAs(JsonObject.class).stream()
                        .map(author -> author.getString("name"))
                        .toList(),
                item.getString("language"),
                Instant.parse(item.getString("date_published")),
                item.getString("content_html"));
    }

    @Override
    public String toString() {
        return "JSON Feed";
    }
}
