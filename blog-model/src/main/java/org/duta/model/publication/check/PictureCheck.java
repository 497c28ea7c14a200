package org.duta.model.publication.check;

import java.util.stream.Stream;
import org.duta.model.kernel.Reason;
import org.duta.model.media.MediaAddress;

/** Whoever can't see a picture reads what stands in for it (WCAG 2.2, 1.1.1). */
public class PictureCheck implements ContentCheck {

    @Override
    public Stream<Reason> findings(CheckedContent content) {
        return content.body().pictures().stream()
                .filter(picture -> picture.alternative().isBlank())
                .filter(picture -> !isDecorative(picture.address()))
                .map(picture -> Reason.of("check-picture-words", picture.address()));
    }

    private static boolean isDecorative(String address) {
        return MediaAddress.find(address).filter(MediaAddress::decorative).isPresent();
    }
}
