package org.duta.model.media;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text says which file stands in it: {@code ![words](/media/<id>)}, or {@code
 * ![](/media/<id>#decorative)} for a picture that says nothing.
 *
 * @param decorative whether somebody chose to have no words for it
 */
public record MediaAddress(UUID id, boolean decorative) {

    private static final String DECORATIVE = "#decorative";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(" + DECORATIVE + ")?");

    /** Nothing if the address is that of something else. */
    public static Optional<MediaAddress> find(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? Optional.of(
                        new MediaAddress(UUID.fromString(parts.group(1)), parts.group(2) != null))
                : Optional.empty();
    }

    /** Where a text says that the file is, from the root of the site. */
    public static String of(UUID id) {
        return "/media/" + id;
    }

    /** Where one of a picture's renditions is, from the root of the site. */
    public static String rendition(UUID id, int width, PictureFormat format) {
        return of(id) + "/" + width + "." + format.extension();
    }
}
