package org.duta.ejb.publication.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duta.ejb.media.MediaFinder;
import org.duta.ejb.media.MediaFinder.Rendition;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.duta.model.publication.paper.Paper.Album;
import org.duta.model.publication.paper.Paper.Shown;
import org.duta.model.render.Pictures;

/** The pictures of one paper, as JPEG and no wider than paper needs, up to a bound for all. */
final class PaperAlbum implements Album {

    /** Pixels: more than 150 to the inch across the page. */
    private static final int WIDEST = 1_024;

    private static final long MOST_BYTES = 16L << 20;

    private final MediaFinder media;
    private final Pictures allowed;
    private long taken;

    /**
     * @param allowed those that who gets the paper may see
     */
    PaperAlbum(MediaFinder media, Pictures allowed) {
        this.media = media;
        this.allowed = allowed;
    }

    @Override
    public Optional<Shown> find(UUID id) {
        if (!media.withheld(Set.of(id)).isEmpty()) {
            return Optional.empty();
        }
        return allowed.find(id)
                .map(picture -> size(picture.renditions()))
                .flatMap(
                        size ->
                                media.rendition(id, size.width(), PictureFormat.JPEG)
                                        .filter(found -> taken + found.size() <= MOST_BYTES)
                                        .map(found -> shown(found, size)));
    }

    private static PictureSize size(List<PictureSize> sizes) {
        PictureSize fitting = sizes.get(0);
        for (PictureSize each : sizes) {
            if (each.width() <= WIDEST) {
                fitting = each;
            }
        }
        return fitting;
    }

    private Shown shown(Rendition rendition, PictureSize size) {
        taken += rendition.size();
        try (InputStream in = media.open(rendition)) {
            return new Shown(in.readAllBytes(), size.width(), size.height());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
