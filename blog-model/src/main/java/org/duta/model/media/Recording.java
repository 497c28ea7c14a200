package org.duta.model.media;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duta.model.kernel.LanguageTag;

/**
 * What there is to play of a recording that is ready.
 *
 * @param bytes of the file that is given out
 * @param size as it stands upright; nothing of sound
 * @param captions the languages that it has captions in
 * @param transcripts the languages that what is said in it can be read in
 */
public record Recording(
        UUID id,
        RecordingFormat format,
        long bytes,
        Duration length,
        Optional<PictureSize> size,
        List<LanguageTag> captions,
        List<LanguageTag> transcripts) {

    public Recording {
        captions = List.copyOf(captions);
        transcripts = List.copyOf(transcripts);
        if (size.isPresent() != format.isFilm()) {
            throw new IllegalArgumentException("film has a size, and sound has none: " + id);
        }
    }

    /** How long it is, as a player shows it: {@code 1:02:03}; nothing if that isn't known. */
    public String clock() {
        return length.isZero()
                ? ""
                : length.toHours() > 0
                        ? String.format(
                                Locale.ROOT,
                                "%d:%02d:%02d",
                                length.toHours(),
                                length.toMinutesPart(),
                                length.toSecondsPart())
                        : String.format(
                                Locale.ROOT,
                                "%d:%02d",
                                length.toMinutesPart(),
                                length.toSecondsPart());
    }

    /** Where it is, from the root of the site. */
    public String path() {
        return "/media/" + id + "/recording." + format.extension();
    }

    /** Where its captions are, from the root of the site. */
    public String captionsPath(LanguageTag language) {
        return "/media/" + id + "/captions." + language + ".vtt";
    }

    /** Where its words are, from the root of the site. */
    public String transcriptPath(LanguageTag language) {
        return "/media/" + id + "/transcript." + language + ".txt";
    }
}
