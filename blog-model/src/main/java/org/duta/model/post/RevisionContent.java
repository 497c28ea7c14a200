package org.duta.model.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duta.model.kernel.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an edition that is cleared and published as one. Its hash is the token that an
 * approval is bound to; {@code docs/content-hash.md} says how anybody can compute it.
 */
public record RevisionContent(
        String title,
        String summary,
        String text,
        String language,
        PostKind kind,
        String mission,
        List<String> contributors,
        List<Author> byline,
        List<String> topics,
        List<String> countries) {

    /** SHA-256, in lower-case hex, of the canonical JSON (RFC 8785) of the public fields. */
    public String hash() {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("title", title);
        fields.put("summary", summary);
        fields.put("text", text);
        fields.put("language", language);
        fields.put("kind", kind.code());
        fields.put("mission", mission);
        fields.put("contributors", contributors);
        fields.put("byline", byline.stream().map(RevisionContent::fieldsOf).toList());
        fields.put("topics", topics);
        fields.put("countries", countries);
        fields.put("image", null);
        return CanonicalJson.sha256(CanonicalJson.of(fields));
    }

    private static Map<String, String> fieldsOf(Author author) {
        return Map.of(
                "handle", author.handle(), "name", author.name(), "mission", author.mission());
    }
}
