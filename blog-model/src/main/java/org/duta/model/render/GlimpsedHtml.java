package org.duta.model.render;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the renderer wrote, with a glimpse beneath each of the library's pictures that stand alone,
 * for a page that is shown and kept nowhere. Nothing of the HTML itself is changed, and nothing is
 * added that is read out or copied.
 */
public final class GlimpsedHtml {

    private static final Pattern PICTURE =
            Pattern.compile(
                    "<figure>((?:<picture>(?:<source [^>]*>)*)?"
                            + "<img src=\"/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/"
                            + "[^>]*>(?:</picture>)?)");

    private GlimpsedHtml() {}

    /**
     * @param html as the renderer writes it
     * @param glimpses asked for those of some pictures: the addresses of their glimpses, each
     *     {@code data:} with nothing to be escaped
     */
    public static String of(String html, Function<Set<UUID>, Map<UUID, String>> glimpses) {
        Set<UUID> pictures =
                PICTURE.matcher(html)
                        .results()
                        .map(GlimpsedHtml::id)
                        .collect(Collectors.toUnmodifiableSet());
        if (pictures.isEmpty()) {
            return html;
        }
        Map<UUID, String> found = glimpses.apply(pictures);
        return PICTURE.matcher(html)
                .replaceAll(
                        picture -> Matcher.quoteReplacement(with(picture, found.get(id(picture)))));
    }

    private static UUID id(MatchResult picture) {
        return UUID.fromString(picture.group(2));
    }

    private static String with(MatchResult picture, @Nullable String glimpse) {
        return glimpse == null
                ? picture.group()
                : "<figure><span class=\"glimpse\"><img src=\""
                        + glimpse
                        + "\" alt=\"\" aria-hidden=\"true\" />"
                        + picture.group(1)
                        + "</span>";
    }
}
