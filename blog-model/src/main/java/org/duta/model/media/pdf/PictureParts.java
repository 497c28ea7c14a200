package org.duta.model.media.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Of pictures in a PDF, what is needed to draw them: not where and with what they were taken. */
final class PictureParts {

    private static final int MARK = 0xFF;
    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private static final int BOX_HEAD = 8;
    private static final int LARGE_BOX_HEAD = 16;
    private static final Set<String> TELLING = Set.of("xml ", "uuid", "uinf");
    private static final byte[] JP2 = {0, 0, 0, 12, 'j', 'P', ' ', ' '};

    private PictureParts() {}

    /**
     * Without application segments, but Adobe's, which says how its colours are kept; without
     * comments, and without what comes after its end (ITU-T T.81, annex B).
     *
     * @throws Unfit if it is no JPEG
     */
    static byte[] ofJpeg(byte[] old) {
        if (old.length < 2 || at(old, 0) != MARK || at(old, 1) != BEGIN) {
            throw new Unfit(PdfRefusal.BROKEN);
        }
        ByteArrayOutputStream anew = new ByteArrayOutputStream(old.length);
        anew.write(old, 0, 2);
        int place = 2;
        while (place + 1 < old.length) {
            int marker = at(old, place + 1);
            if (at(old, place) != MARK) {
                throw new Unfit(PdfRefusal.BROKEN);
            } else if (marker == MARK) {
                place++;
            } else if (marker == END) {
                anew.write(old, place, 2);
                return anew.toByteArray();
            } else {
                int next = segmentEnd(old, place);
                int end = marker == SCAN ? scanEnd(old, next) : next;
                if (isNeeded(marker)) {
                    anew.write(old, place, end - place);
                }
                place = end;
            }
        }
        return anew.toByteArray();
    }

    private static boolean isNeeded(int marker) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker != COMMENT && (!application || marker == ADOBE);
    }

    private static int segmentEnd(byte[] old, int place) {
        if (place + 3 >= old.length) {
            return old.length;
        }
        int length = Math.max(2, at(old, place + 2) << 8 | at(old, place + 3));
        return Math.min(old.length, place + 2 + length);
    }

    /** Where the next marker is that isn't part of the coded picture. */
    private static int scanEnd(byte[] old, int from) {
        int place = from;
        while (place + 1 < old.length) {
            int after = at(old, place + 1);
            boolean within =
                    after == 0 || after == MARK || after >= FIRST_RESTART && after <= LAST_RESTART;
            if (at(old, place) == MARK && !within) {
                return place;
            }
            place++;
        }
        return old.length;
    }

    /** Without boxes of XML and of other programs (ITU-T T.800, annex I). */
    static byte[] ofJpeg2000(byte[] old) {
        if (!Arrays.equals(old, 0, Math.min(old.length, JP2.length), JP2, 0, JP2.length)) {
            return old;
        }
        ByteBuffer boxes = ByteBuffer.wrap(old);
        ByteArrayOutputStream anew = new ByteArrayOutputStream(old.length);
        while (boxes.remaining() >= BOX_HEAD) {
            int begin = boxes.position();
            long length = Integer.toUnsignedLong(boxes.getInt(begin));
            String type = new String(old, begin + 4, 4, StandardCharsets.ISO_8859_1);
            if (length == 1 && boxes.remaining() >= LARGE_BOX_HEAD) {
                length = boxes.getLong(begin + BOX_HEAD);
            }
            if (length == 0) {
                length = boxes.remaining();
            }
            if (length < BOX_HEAD || length > boxes.remaining()) {
                throw new Unfit(PdfRefusal.BROKEN);
            }
            if (!TELLING.contains(type)) {
                anew.write(old, begin, (int) length);
            }
            boxes.position(begin + (int) length);
        }
        return anew.toByteArray();
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xFF;
    }
}
