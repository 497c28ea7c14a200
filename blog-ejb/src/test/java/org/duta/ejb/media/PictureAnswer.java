package org.duta.ejb.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duta.ejb.media.BoundedProcess.Failed;
import org.duta.model.kernel.Invalid;
import org.duta.model.media.MediaType;
import org.duta.model.media.PictureSize;

/**
 * What becomes of a file that is brought as a picture: the steps of an upload, without a server.
 */
final class PictureAnswer {

    private PictureAnswer() {}

    /**
     * @param folder of its own, for what is drawn
     */
    static String of(Path original, Path folder) throws IOException, InterruptedException {
        if (Files.size(original) == 0) {
            return "refused: empty";
        }
        try {
            MediaType type = Detection.of(ReceiveMedia.beginning(original));
            if (!type.isPicture()) {
                return "worked on as what it is: " + type.code();
            }
        } catch (Invalid refused) {
            return "refused as what it is: " + refused.reasons().get(0).arguments().get(0);
        }
        PictureTool tool = PictureTool.in(folder);
        try {
            PictureSize size = tool.measure(original);
            if (size.isTooLarge()) {
                return "refused from its header: too many pixels";
            }
            List<PictureSize> sizes = size.renditions();
            tool.make(original, sizes);
            return "drawn anew";
        } catch (Failed broken) {
            return "refused: broken";
        }
    }
}
