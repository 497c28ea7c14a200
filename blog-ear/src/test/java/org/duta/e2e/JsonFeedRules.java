package org.duta.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1, sentence by sentence. */
final class JsonFeedRules {

    private final JsonObject feed;
    private final String address;
    private final List<String> findings;

    JsonFeedRules(JsonObject feed, String address, List<String> findings) {
        this.feed = feed;
        this.address = address;
        this.findings = findings;
    }

    void check() {
        expect(isText(feed, "version", "https://jsonfeed.org/version/1.1"), "Version", feed);
        expect(!feed.getString("title", "").isBlank(), "Title", "of the feed");
        expect(isText(feed, "feed_url", address), "FeedUrl", feed.get("feed_url"));
        expect(isAddress(feed, "home_page_url"), "HomePageUrl", feed.get("home_page_url"));
        language(feed);
        Set<String> ids = new HashSet<>();
        for (JsonObject item : feed.getJsonArray("items").getValuesAs(JsonObject.class)) {
            expect(item.get("id") instanceof JsonString, "Id", item.get("id"));
            expect(ids.add(String.valueOf(item.get("id"))), "DuplicateId", item.get("id"));
            item(item);
        }
    }

    private void item(JsonObject item) {
        expect(
                item.containsKey("content_html") || item.containsKey("content_text"),
                "Content",
                item);
        expect(isAddress(item, "url"), "Url", item.get("url"));
        expect(!item.getString("title", "-").isEmpty(), "Title", item);
        expect(item.values().stream().noneMatch(JsonValue.NULL::equals), "Null", item);
        date(item, "date_published");
        if (item.containsKey("date_modified")) {
            date(item, "date_modified");
        }
        language(item);
        if (item.containsKey("authors")) {
            item.getJsonArray("authors").getValuesAs(JsonObject.class).stream()
                    .map(author -> author.getString("name", ""))
                    .forEach(name -> expect(!name.isBlank(), "Author", item));
        }
        item.keySet().stream()
                .filter(key -> key.startsWith("_"))
                .forEach(key -> expect(item.get(key) instanceof JsonObject, "Extension", key));
        findings.addAll(HtmlRules.findings(item.getString("content_html", "")));
    }

    private void date(JsonObject item, String name) {
        String written = item.getString(name, "");
        try {
            Instant.parse(written);
        } catch (DateTimeException e) {
            findings.add("JsonFeedDate: " + written);
        }
    }

    private void language(JsonObject holder) {
        if (holder.containsKey("language")) {
            String tag = holder.getString("language");
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException e) {
                findings.add("JsonFeedLanguage: " + tag);
            }
        }
    }

    private static boolean isText(JsonObject holder, String name, String value) {
        return holder.getString(name, "").equals(value);
    }

    private static boolean isAddress(JsonObject holder, String name) {
        return holder.getString(name, "").matches("https?://[^\\s<>\"]+");
    }

    private void expect(boolean holds, String what, @Nullable Object found) {
        if (!holds) {
            findings.add("JsonFeed" + what + ": " + found);
        }
    }
}
