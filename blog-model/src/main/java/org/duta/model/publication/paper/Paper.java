package org.duta.model.publication.paper;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.kernel.LanguageTag;

/**
 * What stands on the paper of a post, in the post's language.
 *
 * @param summary may be empty
 * @param mark what every page says above its text, as that it isn't cleared; may be empty
 * @param notices what a reader has to know first, in sentences
 * @param facts who, when, where: what the file asks of a document
 * @param text CommonMark
 * @param html its safe rendering
 * @param authors their names
 * @param address of the post, whole
 * @param dated when what it holds was made
 */
public record Paper(
        String title,
        String summary,
        LanguageTag language,
        String mark,
        List<String> notices,
        List<Fact> facts,
        String text,
        String html,
        String authors,
        String address,
        Instant dated) {

    /**
     * @param foreign whether the value is no words of the language: an address, a hash
     */
    public record Fact(String label, String value, boolean foreign) {}

    /**
     * A picture as it is put on paper.
     *
     * @param jpeg its bytes
     * @param width pixels
     * @param height pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    public record Shown(byte[] jpeg, int width, int height) {}

    /** The pictures that may stand on it. */
    @FunctionalInterface
    public interface Album {

        /** Nothing if its words have to do. */
        Optional<Shown> find(UUID id);
    }

    /** Where a recording or document that it shows is, whole; nothing if it doesn't show it. */
    Optional<String> recording(UUID id) {
        Matcher there =
                Pattern.compile("\"(/media/" + id + "/(?:recording\\.[a-z0-9]+|document\\.pdf))\"")
                        .matcher(html);
        return there.find()
                ? Optional.of(URI.create(address).resolve(there.group(1)).toASCIIString())
                : Optional.empty();
    }

    public boolean rightToLeft() {
        return language.direction().equals("rtl");
    }
}
