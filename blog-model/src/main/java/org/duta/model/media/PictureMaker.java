package org.duta.model.media;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.Canvas;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A program of its own that measures a picture, or writes smaller ones: for machines without
 * libvips. It knows JPEG, PNG and GIF, writes JPEG, and is run with bounds on its memory and time.
 */
public final class PictureMaker {

    private static final double QUALITY = 0.82;
    private static final int FIRST_LYING = 5;

    private PictureMaker() {}

    /**
     * @param arguments {@code measure <file>}, {@code make <file> <folder> <width>x<height>…}, or
     *     {@code cut <file> <out> <left> <top> <width> <height> <wide> <high>}
     */
    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        File file = new File(arguments[1]);
        if (arguments[0].equals("measure")) {
            PictureSize size = measure(file);
            System.out.println(size.width() + " " + size.height());
            return;
        }
        if (arguments[0].equals("cut")) {
            cut(file, new File(arguments[2]), numbers(arguments));
            return;
        }
        for (int i = 3; i < arguments.length; i++) {
            String[] size = arguments[i].split("x");
            make(file, Path.of(arguments[2]), Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        }
    }

    private static int[] numbers(String[] arguments) {
        return Arrays.stream(arguments, 3, arguments.length).mapToInt(Integer::parseInt).toArray();
    }

    private static void cut(File file, File out, int[] box) throws IOException {
        Thumbnails.of(file)
                .sourceRegion(box[0], box[1], box[2], box[3])
                .forceSize(box[4], box[5])
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toFile(out);
    }

    private static PictureSize measure(File file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture that is known here");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            PictureSize lying = new PictureSize(reader.getWidth(0), reader.getHeight(0));
            return isLying(reader) ? new PictureSize(lying.height(), lying.width()) : lying;
        }
    }

    private static boolean isLying(ImageReader reader) throws IOException {
        if (!reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp")) {
            return false;
        }
        Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
        return orientation != null && orientation.ordinal() + 1 >= FIRST_LYING;
    }

    private static void make(File file, Path folder, int width, int height) throws IOException {
        Thumbnails.of(file)
                .forceSize(width, height)
                .addFilter(new Canvas(width, height, Positions.CENTER, Color.WHITE))
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toFile(folder.resolve(width + ".jpg").toFile());
    }
}
