package org.duta.ejb.publication.check;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.SpokenWordsFinder;
import org.duta.ejb.media.SpokenWordsFinder.Stand;
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.media.Recording;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.render.BodyParts;

/**
 * Recordings of the library are there, may be shown by this post, and may still be used; whoever
 * can't hear them can read them (WCAG 2.2, 1.2.1 and 1.2.2).
 */
@Dependent
public class OwnRecordingCheck {

    @Inject MediaFinder media;
    @Inject SpokenWordsFinder spoken;
    @Inject PostPictures pictures;
    @Inject Clock clock;

    /**
     * @param translationGroup of the post that it is the content of
     */
    Stream<Reason> findings(CheckedContent content, UUID translationGroup) {
        LanguageTag language = LanguageTag.of(content.content().language());
        return content.body().links().stream()
                .map(BodyParts.Reference::address)
                .flatMap(address -> MediaAddress.find(address).stream())
                .distinct()
                .flatMap(address -> findings(address, language, translationGroup));
    }

    private Stream<Reason> findings(
            MediaAddress address, LanguageTag language, UUID translationGroup) {
        Optional<MediaFile> file =
                media.find(address.id())
                        .filter(found -> !found.type().isPicture())
                        .filter(found -> found.state() != MediaState.REFUSED)
                        .filter(found -> pictures.isFor(found, translationGroup));
        if (file.isEmpty()) {
            return Stream.of(Reason.of("check-recording-nowhere", "/media/" + address.id()));
        }
        if (file.get().type().isDocument()) {
            return Stream.of();
        }
        if (file.get().withholding().isPresent()) {
            return Stream.of(Reason.of("check-file-withheld", file.get().name()));
        }
        if (file.get().replacement().isPresent()) {
            return Stream.of(Reason.of("check-recording-replaced", file.get().name()));
        }
        Optional<Recording> recording = media.recording(address.id());
        return recording.isEmpty()
                ? Stream.of(Reason.of("check-recording-not-ready", file.get().name()))
                : Stream.concat(licence(file.get()), words(file.get(), recording.get(), language));
    }

    private Stream<Reason> licence(MediaFile file) {
        LocalDate ends = file.words().licenceEnds();
        return ends != null && ends.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                ? Stream.of(Reason.of("check-recording-licence", file.name(), ends))
                : Stream.of();
    }

    private Stream<Reason> words(MediaFile file, Recording recording, LanguageTag language) {
        boolean film = recording.format().isFilm();
        if ((film ? recording.captions() : recording.transcripts()).contains(language)) {
            return Stream.of();
        }
        String missing = film ? "check-recording-captions" : "check-recording-transcript";
        return Stream.of(
                Reason.of(
                        wait(file, film, language) ? missing + "-waiting" : missing,
                        file.name(),
                        language));
    }

    /** Whether they are written, and nobody has cleared them. */
    private boolean wait(MediaFile file, boolean film, LanguageTag language) {
        return (film
                        ? spoken.captions(file.id(), language.value(), Stand.WAITING)
                        : spoken.transcript(file.id(), language.value(), Stand.WAITING))
                .isPresent();
    }
}
