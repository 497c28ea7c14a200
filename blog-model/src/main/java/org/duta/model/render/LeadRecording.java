package org.duta.model.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * A recording of a post, for feeds. Read from what the renderer wrote, so it is exactly what
 * readers are given.
 *
 * @param path where it is, from the root of the site
 * @param length nothing if it isn't known
 * @param words what the text says is in it, plain
 * @param transcripts where what is said in it can be read, or followed while it plays
 */
public record LeadRecording(
        String path,
        String mediaType,
        long bytes,
        Duration length,
        String words,
        List<Words> transcripts) {

    /** What is said in it, in a language. */
    public record Words(String path, String mediaType, String language) {}

    private static final Pattern FIGURE =
            Pattern.compile("<figure><(?:audio|video) .*?</figure>", Pattern.DOTALL);
    private static final Pattern PLAYER =
            Pattern.compile(
                    "<(?:audio|video) src=\"([^\"]+)\" [^>]*?data-type=\"([^\"]+)\""
                            + " data-bytes=\"([0-9]+)\" data-milliseconds=\"([0-9]+)\""
                            + " aria-label=\"([^\"]*)\"");
    private static final Pattern CAPTIONS =
            Pattern.compile("<track kind=\"captions\" src=\"([^\"]+)\" srclang=\"([^\"]+)\"");
    private static final Pattern TRANSCRIPT =
            Pattern.compile("<a href=\"([^\"]+\\.txt)\" hreflang=\"([^\"]+)\"");

    private static final long HALF_A_SECOND = 500;

    public LeadRecording {
        transcripts = List.copyOf(transcripts);
    }

    /**
     * Every one, in the order of the text.
     *
     * @param html as the renderer writes it
     */
    public static List<LeadRecording> in(String html) {
        return html.contains("/recording.")
                ? FIGURE.matcher(html).results().flatMap(each -> of(each.group()).stream()).toList()
                : List.of();
    }

    /** Of the file. */
    public UUID id() {
        return UUID.fromString(path.split("/")[2]);
    }

    /** How long it is, to the nearest of them. */
    public long seconds() {
        return length.plusMillis(HALF_A_SECOND).toSeconds();
    }

    private static List<LeadRecording> of(String figure) {
        Matcher player = PLAYER.matcher(figure);
        if (!player.find()) {
            return List.of();
        }
        List<Words> words = new ArrayList<>(words(CAPTIONS, "text/vtt", figure));
        words.addAll(words(TRANSCRIPT, "text/plain", figure));
        return List.of(
                new LeadRecording(
                        player.group(1),
                        player.group(2),
                        Long.parseLong(player.group(3)),
                        Duration.ofMillis(Long.parseLong(player.group(4))),
                        Encoding.decodeHtml(player.group(5), true),
                        words));
    }

    private static List<Words> words(Pattern pattern, String type, String figure) {
        return pattern.matcher(figure)
                .results()
                .map(each -> new Words(each.group(1), type, each.group(2)))
                .toList();
    }
}
