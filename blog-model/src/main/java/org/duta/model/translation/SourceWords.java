package org.duta.model.translation;

import java.util.List;
import org.duta.model.kernel.CanonicalJson;
import org.duta.model.post.Edition;
import org.duta.model.post.Post;

/** What there is to translate of a post. */
public record SourceWords(String title, String summary, String text) {

    /**
     * What counts of a post: what readers see, or saw until it was withdrawn; before there is such
     * an edition, the one being worked on.
     */
    public static SourceWords of(Post post) {
        Edition edition = counting(post);
        return new SourceWords(edition.title(), edition.summary(), edition.text());
    }

    /** The edition whose words count. */
    public static Edition counting(Post post) {
        Edition live = post.live();
        return live == null ? post.current() : live;
    }

    /** Reads what {@link #toStored()} wrote. */
    static SourceWords parse(List<String> stored) {
        return new SourceWords(stored.get(0), stored.get(1), stored.get(2));
    }

    List<String> toStored() {
        return List.of(title, summary, text);
    }

    /** The SHA-256 of the words, in lower-case hex. */
    public String hash() {
        return CanonicalJson.sha256(CanonicalJson.of(toStored()));
    }
}
