package org.duta.model.media.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a document leads to, made fit for a post. */
final class Links {

    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(https?://[^/]|mailto:|tel:).+", Pattern.DOTALL);

    private static final String KEPT = "-._~:/?#[]@!$&'*+,;=%";

    private Links() {}

    /** The address as it stands in a link; null if readers mustn't, or can't, be led there. */
    static @Nullable String fit(String given) {
        String address = Marks.without(given).replaceAll("\\s+", " ").strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("www.")) {
            address = "https://" + address;
        }
        if (!ALLOWED.matcher(address).matches() || address.length() > 2_000) {
            return null;
        }
        StringBuilder fit = new StringBuilder();
        address.codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0) {
                                fit.appendCodePoint(c);
                            } else {
                                for (byte b :
                                        Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                                    fit.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                                }
                            }
                        });
        return fit.toString();
    }
}
