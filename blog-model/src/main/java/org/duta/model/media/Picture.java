package org.duta.model.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What there is to show of a picture that is ready.
 *
 * @param renditions the smallest first, at least one
 * @param formats that each of them is there in, always {@link PictureFormat#JPEG}
 */
public record Picture(UUID id, List<PictureSize> renditions, Set<PictureFormat> formats) {

    public Picture {
        renditions = List.copyOf(renditions);
        formats = Set.copyOf(formats);
    }

    public PictureSize largest() {
        return renditions.get(renditions.size() - 1);
    }

    public boolean isIn(PictureFormat format) {
        return formats.contains(format);
    }
}
