package org.duta.web.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the addresses of a text's pictures and recordings whole, for whoever shows it on a site of
 * their own: there the root is another one, and few programs apply a base to {@code srcset}.
 */
public final class PictureAddresses {

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:img|source|audio|video|track|a) [^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("(?<=\"|, )/media/(?=[^/\" ]+/)");

    private PictureAddresses() {}

    /**
     * @param html as the renderer writes it
     * @param base what they begin with, without a slash at the end
     */
    public static String whole(String html, String base) {
        if (!html.contains("/media/")) {
            return html;
        }
        String begun = Matcher.quoteReplacement(base + "/media/");
        return ELEMENT.matcher(html)
                .replaceAll(
                        element ->
                                Matcher.quoteReplacement(
                                        ADDRESS.matcher(element.group()).replaceAll(begun)));
    }
}
