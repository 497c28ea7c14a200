package org.duta.e2e;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Computes a post's hash from what the portal API shows, as a stranger would by the document. */
final class ContentHash {

    private ContentHash() {}

    static String of(JsonObject post) {
        String canonical =
                "{\"byline\":"
                        + list(objects(post, "authors"), ContentHash::author)
                        + ",\"contributors\":"
                        + list(objects(post, "contributors"), ContentHash::code)
                        + ",\"countries\":"
                        + list(strings(post, "countries"), ContentHash::quoted)
                        + ",\"image\":null"
                        + member(post, "kind")
                        + member(post, "language")
                        + ",\"mission\":"
                        + code(post.getJsonObject("mission"))
                        + member(post, "summary")
                        + member(post, "text")
                        + member(post, "title")
                        + ",\"topics\":"
                        + list(strings(post, "topics"), ContentHash::quoted)
                        + "}";
        return sha256(canonical);
    }

    private static String member(JsonObject post, String name) {
        return ",\"" + name + "\":" + quoted(post.getString(name));
    }

    private static String author(JsonObject author) {
        return "{\"handle\":"
                + quoted(author.getString("handle"))
                + member(author, "mission")
                + member(author, "name")
                + "}";
    }

    private static String code(JsonObject mission) {
        return quoted(mission.getString("code"));
    }

    private static List<JsonObject> objects(JsonObject post, String name) {
        return post.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static List<String> strings(JsonObject post, String name) {
        JsonArray array = post.getJsonArray(name);
        return array.getValuesAs(JsonString::getString);
    }

    private static <T> String list(List<T> items, java.util.function.Function<T, String> form) {
        return items.stream().map(form).collect(Collectors.joining(",", "[", "]"));
    }

    /** RFC 8785, section 3.2.2.2: nothing is escaped that needn't be. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(
                        c ->
                                switch (c) {
                                    case '\b' -> "\\b";
                                    case '\t' -> "\\t";
                                    case '\n' -> "\\n";
                                    case '\f' -> "\\f";
                                    case '\r' -> "\\r";
                                    case '"' -> "\\\"";
                                    case '\\' -> "\\\\";
                                    default ->
                                            c < 0x20
                                                    ? String.format("\\u%04x", c)
                                                    : String.valueOf((char) c);
                                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
