package org.duta.model.media.document;

/** What kind of picture some bytes are, among those that a post may show. */
final class PictureBytes {

    private PictureBytes() {}

    /** A media type; empty for everything else. */
    static String type(byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        boolean webp = begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? "image/webp" : "";
    }

    private static boolean begins(byte[] bytes, int at, int... signature) {
        if (bytes.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[at + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
