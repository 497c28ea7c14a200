package org.duta.model.media.caption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;

/**
 * Captions: cues in the order of their times. What a file has beside them (comments, styles,
 * regions, the names of cues) isn't kept.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
 */
public record WebVtt(List<Cue> cues) {

    /** UTF-16 units of a file. */
    public static final int LONGEST = 1 << 20;

    /** Between what is said before and after it something else may have begun. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    public WebVtt {
        cues = List.copyOf(cues);
    }

    /**
     * @param file the text of a WebVTT file
     * @throws Invalid with everything that is wrong with it, each with the number of its line
     */
    public static WebVtt parse(String file) {
        WebVttParser parser = new WebVttParser(file);
        List<Cue> cues = parser.cues();
        if (!parser.faults().isEmpty()) {
            throw new Invalid(Problem.INVALID, parser.faults());
        }
        return new WebVtt(cues);
    }

    /** The file that readers get. */
    public String text() {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            text.append('\n').append(time(cue.from())).append(" --> ").append(time(cue.to()));
            if (!cue.settings().isEmpty()) {
                text.append(' ').append(cue.settings());
            }
            text.append('\n').append(cue.text()).append('\n');
        }
        return text.toString();
    }

    private static String time(Duration time) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                time.toMillisPart());
    }

    /** What is said, to be read: a paragraph for each speaker, and after each pause. */
    public String transcript() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String speaker = "";
        Duration silentSince = Duration.ZERO;
        for (Cue cue : cues) {
            boolean pause = cue.from().minus(silentSince).compareTo(PAUSE) >= 0;
            for (CueText.Spoken spoken : CueText.spoken(cue.text())) {
                boolean other = !spoken.speaker().equals(speaker);
                if ((pause || other) && paragraph.length() > 0) {
                    paragraphs.add(paragraph.toString());
                    paragraph.setLength(0);
                }
                if (paragraph.length() > 0) {
                    paragraph.append(' ');
                } else if (!spoken.speaker().isEmpty()) {
                    paragraph.append(spoken.speaker()).append(": ");
                }
                paragraph.append(spoken.words());
                speaker = spoken.speaker();
                pause = false;
            }
            silentSince = cue.to();
        }
        paragraphs.add(paragraph.toString());
        return String.join("\n\n", paragraphs).strip();
    }
}
