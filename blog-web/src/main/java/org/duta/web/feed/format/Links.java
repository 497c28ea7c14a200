package org.duta.web.feed.format;

import java.nio.charset.StandardCharsets;

/** Addresses as RFC 3986 wants them. */
final class Links {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

    private Links() {}

    /** The same address with everything percent-encoded that may not stand in it as it is. */
    static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (stands(c) || (c == '%' && isEncoded(bytes, i))) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean stands(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isEncoded(byte[] bytes, int percent) {
        return percent + 2 < bytes.length
                && Character.digit(bytes[percent + 1], 16) >= 0
                && Character.digit(bytes[percent + 2], 16) >= 0;
    }
}
