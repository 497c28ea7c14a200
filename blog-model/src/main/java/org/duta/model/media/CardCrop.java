package org.duta.model.media;

/**
 * The largest part of a picture that has the shape in which previews of links are shown (1,200 to
 * 630), as near to the middle of what matters as the picture's borders let it be. In pixels.
 */
public record CardCrop(int left, int top, int width, int height) {

    private static final int WIDE = 1_200;
    private static final int HIGH = 630;
    private static final double PERCENT = 100;

    public static CardCrop of(PictureSize whole, Focus focus) {
        int width = Math.min(whole.width(), scaled(whole.height(), WIDE, HIGH));
        int height = Math.min(whole.height(), scaled(whole.width(), HIGH, WIDE));
        return new CardCrop(
                begin(whole.width(), width, focus.x()),
                begin(whole.height(), height, focus.y()),
                width,
                height);
    }

    private static int scaled(int length, int by, int of) {
        return (int) Math.max(1, Math.round((double) length * by / of));
    }

    private static int begin(int whole, int part, int percent) {
        long wanted = Math.round(whole * percent / PERCENT - part / 2.0);
        return (int) Math.max(0, Math.min(whole - part, wanted));
    }

    /** As large as it is shown: never larger than it is. */
    public PictureSize card() {
        return width > WIDE ? new PictureSize(WIDE, HIGH) : new PictureSize(width, height);
    }
}
