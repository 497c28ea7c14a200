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
import org.duta.ejb.publication.PostPictures;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.render.BodyParts;

/** Pictures of the library are there, may be shown by this post, and may still be used. */
@Dependent
public class OwnPictureCheck {

    @Inject MediaFinder media;
    @Inject PostPictures pictures;
    @Inject Clock clock;

    /**
     * @param translationGroup of the post that it is the content of
     */
    Stream<Reason> findings(CheckedContent content, UUID translationGroup) {
        return content.body().pictures().stream()
                .flatMap(picture -> finding(picture, translationGroup));
    }

    private Stream<Reason> finding(BodyParts.Picture picture, UUID translationGroup) {
        return PostPictures.addressOf(picture)
                .map(
                        address ->
                                finding(
                                        picture,
                                        media.find(address.id())
                                                .filter(
                                                        file ->
                                                                pictures.isFor(
                                                                        file, translationGroup))))
                .orElse(Stream.of());
    }

    private Stream<Reason> finding(BodyParts.Picture picture, Optional<MediaFile> file) {
        if (file.isEmpty() || file.get().state() == MediaState.REFUSED) {
            return Stream.of(Reason.of("check-picture-nowhere", picture.address()));
        }
        if (file.get().state() == MediaState.RECEIVED) {
            return Stream.of(Reason.of("check-picture-not-ready", picture.address()));
        }
        if (file.get().withholding().isPresent()) {
            return Stream.of(Reason.of("check-file-withheld", file.get().name()));
        }
        if (file.get().replacement().isPresent()) {
            return Stream.of(Reason.of("check-picture-replaced", file.get().name()));
        }
        LocalDate ends = file.get().words().licenceEnds();
        return ends != null && ends.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                ? Stream.of(Reason.of("check-picture-licence", file.get().name(), ends))
                : Stream.of();
    }
}
