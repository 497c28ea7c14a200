package org.duta.model.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duta.model.media.CardCrop;
import org.duta.model.media.Focus;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;
import org.owasp.html.Encoding;

/**
 * The picture that stands for a post in lists, feeds and previews of links: of the library's in its
 * text, the first one that has words. It is read from what the renderer wrote, so it is exactly
 * what readers see, and whoever cleared the text has cleared it.
 *
 * @param sizes that there are of it, the smallest first
 */
public record LeadPicture(UUID id, String alternative, List<PictureSize> sizes) {

    private static final Pattern IMG = Pattern.compile("<img src=\"/media/[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");
    private static final Pattern SOURCE =
            Pattern.compile("/media/([0-9a-f-]{36})/[0-9]+\\.jpg ([0-9]+)w");

    public LeadPicture {
        sizes = List.copyOf(sizes);
    }

    /**
     * @param html as the renderer writes it
     */
    public static Optional<LeadPicture> in(String html) {
        return in(html, Set.of());
    }

    /**
     * @param html as the renderer writes it
     * @param withheld those that nobody gets now: the next one stands for the post
     */
    public static Optional<LeadPicture> in(String html, Set<UUID> withheld) {
        return html.contains("<img src=\"/media/")
                ? IMG.matcher(html)
                        .results()
                        .flatMap(img -> of(img.group()).stream())
                        .filter(picture -> !withheld.contains(picture.id()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<LeadPicture> of(String img) {
        String words = Encoding.decodeHtml(attribute(img, "alt"), true);
        Matcher source = SOURCE.matcher(attribute(img, "srcset"));
        if (words.isBlank() || !source.find()) {
            return Optional.empty();
        }
        PictureSize largest =
                new PictureSize(
                        Integer.parseInt(attribute(img, "width")),
                        Integer.parseInt(attribute(img, "height")));
        return Optional.of(
                new LeadPicture(
                        UUID.fromString(source.group(1)),
                        words,
                        source.reset()
                                .results()
                                .map(each -> largest.at(Integer.parseInt(each.group(2))))
                                .toList()));
    }

    private static String attribute(String img, String name) {
        return ATTRIBUTE
                .matcher(img)
                .results()
                .filter(each -> each.group(1).equals(name))
                .map(each -> each.group(2))
                .findFirst()
                .orElse("");
    }

    /** The smallest that is at least so wide, or the largest there is. */
    public PictureSize size(int width) {
        return sizes.stream()
                .filter(size -> size.width() >= width)
                .findFirst()
                .orElse(sizes.get(sizes.size() - 1));
    }

    /** As large as previews of links show a part of it. */
    public PictureSize cardSize() {
        return CardCrop.of(sizes.get(sizes.size() - 1), Focus.MIDDLE).card();
    }

    /** Where that part of it is, from the root of the site. */
    public String cardPath() {
        return "/media/" + id + "/card.jpg";
    }

    /** Where it is in that size, from the root of the site. */
    public String path(PictureSize size) {
        return MediaAddress.rendition(id, size.width(), PictureFormat.JPEG);
    }
}
