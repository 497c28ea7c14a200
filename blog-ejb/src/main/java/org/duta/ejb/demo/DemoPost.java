package org.duta.ejb.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.duta.ejb.kernel.TabSeparated;
import org.duta.ejb.post.NewPost;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.MediaAddress;
import org.duta.model.post.PostKind;
import org.jspecify.annotations.Nullable;

/** A post of the demo, read from a file whose form {@code docs/demo-content.md} describes. */
record DemoPost(Map<String, String> head, String body) {

    private static final String CORRECTION = "\n---8<---\n";

    /** Every demo post, in the order of publication. */
    static List<DemoPost> all() {
        return resource("index.txt").lines().map(DemoPost::parse).sorted(DemoPost::older).toList();
    }

    private static DemoPost parse(String name) {
        String file = resource(name);
        int end = file.indexOf("\n---\n");
        Map<String, String> head = new HashMap<>();
        file.substring(4, end)
                .lines()
                .map(line -> line.split(":", 2))
                .forEach(pair -> head.put(pair[0].strip(), pair[1].strip()));
        return new DemoPost(head, file.substring(end + 5));
    }

    private int older(DemoPost other) {
        return Integer.compare(daysAgo(other), daysAgo(this));
    }

    private static int daysAgo(DemoPost post) {
        return Integer.parseInt(post.get("days-ago"));
    }

    String get(String key) {
        return Objects.requireNonNull(head.get(key), key);
    }

    @Nullable String find(String key) {
        return head.get(key);
    }

    boolean hasState(String state) {
        return get("state").equals(state);
    }

    /** The same with its document, which the file calls {@code /media/document}. */
    DemoPost with(UUID document) {
        return new DemoPost(head, body.replace("/media/document", MediaAddress.of(document)));
    }

    /** The first edition's text. */
    String text() {
        return body.split(CORRECTION, 2)[0];
    }

    /** The corrected text of a post that has a correction note. */
    String correctedText() {
        return body.split(CORRECTION, 2)[1];
    }

    /** What the first writer wrote: everything, or all but the last section. */
    String firstWritersText() {
        int last = text().lastIndexOf("\n## ");
        return find("second-writer") == null || last < 0 ? text() : text().substring(0, last);
    }

    NewPost newPost() {
        return new NewPost(
                get("mission"),
                LanguageTag.of(get("language")),
                PostKind.of(get("kind")),
                get("title"),
                get("summary"),
                firstWritersText(),
                TabSeparated.words(get("topics")),
                TabSeparated.words(get("contributors")),
                null,
                false);
    }

    private static String resource(String name) {
        try (InputStream in = DemoPost.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
