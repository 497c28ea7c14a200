package org.duta.model.media;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How large a picture is, in pixels, and stands upright.
 *
 * @param width from 1
 * @param height from 1
 */
public record PictureSize(int width, int height) {

    /** Pixels; a decoded picture takes four bytes for each. */
    public static final long MOST_PIXELS = 40_000_000;

    private static final int[] WIDTHS = {320, 640, 1024, 1600, 2400};

    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no picture: " + width + " × " + height);
        }
    }

    public boolean isTooLarge() {
        return (long) width * height > MOST_PIXELS;
    }

    /**
     * The sizes in which a picture is given out, the smallest first: five widths from that of a
     * small phone to that of a large screen. None is larger than the picture itself, which comes
     * last if it lies between two of them.
     */
    public List<PictureSize> renditions() {
        int widest = WIDTHS[WIDTHS.length - 1];
        return Stream.concat(
                        IntStream.of(WIDTHS).filter(each -> each < width).boxed(),
                        width <= widest ? Stream.of(width) : Stream.empty())
                .map(this::at)
                .toList();
    }

    /** The same picture so wide. */
    public PictureSize at(int narrower) {
        return new PictureSize(
                narrower, (int) Math.max(1, Math.round((double) height * narrower / width)));
    }
}
