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
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.MediaFile;
import org.duta.model.media.MediaState;
import org.duta.model.publication.check.CheckedContent;
import org.duta.model.render.BodyParts.Reference;

/**
 * Documents are ready, may still be used, and say what the register of public documents has to say
 * of them.
 */
@Dependent
public class OwnDocumentCheck {

    @Inject MediaFinder media;
    @Inject PostPictures pictures;
    @Inject Clock clock;

    /**
     * @param translationGroup of the post that it is the content of
     */
    Stream<Reason> findings(CheckedContent content, UUID translationGroup) {
        return content.body().links().stream()
                .distinct()
                .flatMap(
                        link ->
                                document(link, translationGroup).stream()
                                        .flatMap(file -> findings(link, file)));
    }

    /** What is no document is looked at by the others. */
    private Optional<MediaFile> document(Reference link, UUID translationGroup) {
        return MediaAddress.find(link.address())
                .flatMap(address -> media.find(address.id()))
                .filter(file -> file.type().isDocument())
                .filter(file -> pictures.isFor(file, translationGroup));
    }

    private Stream<Reason> findings(Reference link, MediaFile file) {
        if (file.withholding().isPresent()) {
            return Stream.of(Reason.of("check-file-withheld", file.name()));
        }
        if (file.replacement().isPresent()) {
            return Stream.of(Reason.of("check-document-replaced", file.name()));
        }
        if (file.state() == MediaState.REFUSED) {
            return Stream.of(Reason.of("check-document-refused", file.name()));
        }
        if (!link.alone()) {
            return Stream.of(Reason.of("check-document-within", file.name()));
        }
        if (DocumentLabel.of(link.title()).isEmpty()) {
            return Stream.of(Reason.of("check-document-label", file.name()));
        }
        if (link.words().isBlank()) {
            return Stream.of(Reason.of("check-document-title", file.name()));
        }
        return file.state() == MediaState.READY
                ? licence(file)
                : Stream.of(Reason.of("check-document-not-ready", file.name()));
    }

    private Stream<Reason> licence(MediaFile file) {
        LocalDate ends = file.words().licenceEnds();
        return ends != null && ends.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                ? Stream.of(Reason.of("check-document-licence", file.name(), ends))
                : Stream.of();
    }
}
