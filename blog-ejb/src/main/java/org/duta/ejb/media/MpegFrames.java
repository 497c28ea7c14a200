package org.duta.ejb.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The frames of an MP3, and nothing of what stands before, between or after them: ffmpeg takes that
 * for a part of the frame before it, and would hand it on.
 *
 * @see <a href="https://www.iso.org/standard/22412.html">ISO/IEC 11172-3, section 2.4.2.3</a>
 */
final class MpegFrames {

    private static final int HEAD = 4;
    private static final int LONGEST = 2_048;
    private static final int NONE = 0;

    /** Kilobits a second of layer III, of MPEG-1 and of the two later ones, by their index. */
    private static final int[] RATES = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
    };

    private static final int[] LOWER_RATES = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
    };

    private static final int[] SAMPLES = {44_100, 48_000, 32_000, 0};
    private static final int MPEG_1 = 3;
    private static final int MPEG_2_5 = 0;
    private static final int RESERVED = 1;
    private static final int LAYER_3 = 1;

    private final BufferedInputStream in;
    private final OutputStream out;

    private MpegFrames(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.out = out;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new MpegFrames(in, out).copy();
    }

    private void copy() throws IOException {
        boolean follows = false;
        for (byte[] head = peek(HEAD); head.length == HEAD; head = peek(HEAD)) {
            int length = length(head, 0);
            follows = length != NONE && (follows || isFollowed(length));
            if (follows) {
                out.write(in.readNBytes(length));
            } else {
                in.skipNBytes(1);
            }
        }
    }

    /** One head may stand anywhere by chance; two at their distance don't. */
    private boolean isFollowed(int length) throws IOException {
        byte[] more = peek(length + HEAD);
        return more.length < length + HEAD ? more.length == length : length(more, length) != NONE;
    }

    private byte[] peek(int bytes) throws IOException {
        in.mark(LONGEST);
        byte[] peeked = in.readNBytes(bytes);
        in.reset();
        return peeked;
    }

    /** Of a frame with its head, in bytes, or {@link #NONE} if that is no head. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        int version = second >> 3 & 3;
        if (first != 0xFF
                || second >> 5 != 7
                || version == RESERVED
                || (second >> 1 & 3) != LAYER_3) {
            return NONE;
        }
        int rate = (version == MPEG_1 ? RATES : LOWER_RATES)[third >> 4] * 1_000;
        int samples = SAMPLES[third >> 2 & 3];
        if (rate == 0 || samples == 0) {
            return NONE;
        }
        int halved = version == MPEG_1 ? samples : version == MPEG_2_5 ? samples / 4 : samples / 2;
        return (version == MPEG_1 ? 144 : 72) * rate / halved + (third >> 1 & 1);
    }
}
