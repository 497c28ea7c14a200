package org.duta.model.render;

import java.util.Locale;
import java.util.Set;

/**
 * Which addresses a text may point to. Stricter than the URL standard: whatever has a colon before
 * its path is taken for a scheme, and only the ones listed here pass.
 */
final class PostUrls {

    static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");
    static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");

    private PostUrls() {}

    static boolean isLink(String url) {
        return isAllowed(url, LINK_SCHEMES);
    }

    static boolean isImage(String url) {
        return isAllowed(url, IMAGE_SCHEMES) && !url.startsWith("#");
    }

    private static boolean isAllowed(String url, Set<String> schemes) {
        if (url.isBlank()) {
            return false;
        }
        int end = endOfScheme(url);
        return end < 0 || schemes.contains(url.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** The place of the colon that ends the scheme, or -1 if the address is relative. */
    private static int endOfScheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case ':':
                    return i;
                case '/', '?', '#':
                    return -1;
                default:
            }
        }
        return -1;
    }
}
