package org.duta.ejb.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.media.CardCrop;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/**
 * Makes renditions, in processes of their own: what a hostile file does, it does to them.
 * Everything that a camera wrote beside the picture is left out, and the picture is put upright
 * first.
 */
interface PictureTool {

    /** The best that is installed. */
    static PictureTool in(Path folder) {
        return Vips.isInstalled() ? new Vips(folder) : new JavaPictures(folder);
    }

    /**
     * Whether it can make something of pictures of that type at all; it tries that if it must, so
     * ask only about one of which nothing could be made.
     */
    boolean reads(MediaType type) throws IOException, InterruptedException;

    /** What it writes. */
    Set<PictureFormat> formats();

    /** Asks the picture's header, and decodes nothing. */
    PictureSize measure(Path original) throws IOException, Failed, InterruptedException;

    /**
     * Writes the picture in each size and format to the folder, by the names of {@link #name}.
     *
     * @param sizes the smallest first
     */
    void make(Path original, List<PictureSize> sizes)
            throws IOException, Failed, InterruptedException;

    /** What {@link #cut} writes. */
    String CARD = "card.jpg";

    /** Writes a part of a rendition to the folder, as small as it is shown. */
    void cut(Path rendition, CardCrop crop) throws IOException, Failed, InterruptedException;

    static String name(PictureSize size, PictureFormat format) {
        return size.width() + "." + format.extension();
    }
}
