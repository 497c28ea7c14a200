package org.duta.model.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.Picture;
import org.duta.model.media.PictureFormat;
import org.duta.model.media.PictureSize;

/**
 * Writes pictures. One of the library comes in every size and format that there is of it, with its
 * measures, so that nothing jumps when it arrives; of one that isn't there, or whose address isn't
 * allowed, the words remain.
 */
final class PictureHtml implements NodeRenderer {

    /** How wide the column of text is: CSS pixels, as publication.css has them. */
    private static final String SIZES = "(min-width: 46rem) 42rem, 100vw";

    /** For browsers that know no {@code srcset}. */
    private static final int USUAL_WIDTH = 1024;

    /** As the sanitizer writes it, which is to find nothing to change. */
    private static final String BETWEEN = " , ";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Pictures pictures;

    PictureHtml(HtmlNodeRendererContext context, Pictures pictures) {
        this.context = context;
        this.html = context.getWriter();
        this.pictures = pictures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Figure.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Figure figure) {
            renderFigure(figure.picture());
        } else if (node instanceof Image image) {
            renderImage(image);
        }
    }

    private void renderFigure(Image image) {
        html.line();
        html.tag("figure");
        renderImage(image);
        String caption = image.getTitle();
        if (caption != null && !caption.isBlank()) {
            html.tag("figcaption");
            html.text(caption);
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    private void renderImage(Image image) {
        Optional<MediaAddress> address = MediaAddress.find(image.getDestination());
        if (address.isEmpty()) {
            renderElsewhere(image);
            return;
        }
        Optional<Picture> found = pictures.find(address.get().id());
        if (found.isPresent()) {
            renderOwn(image, found.get());
        } else {
            html.text(words(image));
        }
    }

    private void renderOwn(Image image, Picture picture) {
        boolean webp = picture.isIn(PictureFormat.WEBP);
        if (webp) {
            html.tag("picture");
            html.tag(
                    "source",
                    attributes(
                            "type",
                            PictureFormat.WEBP.mediaType(),
                            "srcset",
                            sources(picture, PictureFormat.WEBP),
                            "sizes",
                            SIZES),
                    true);
        }
        PictureSize largest = picture.largest();
        Map<String, String> attributes =
                attributes(
                        "src",
                        MediaAddress.rendition(
                                picture.id(), usual(picture).width(), PictureFormat.JPEG),
                        "srcset",
                        sources(picture, PictureFormat.JPEG),
                        "sizes",
                        SIZES,
                        "width",
                        Integer.toString(largest.width()),
                        "height",
                        Integer.toString(largest.height()),
                        "alt",
                        words(image),
                        "loading",
                        "lazy",
                        "decoding",
                        "async");
        html.tag("img", context.extendAttributes(image, "img", attributes), true);
        if (webp) {
            html.tag("/picture");
        }
    }

    private static PictureSize usual(Picture picture) {
        return picture.renditions().stream()
                .filter(size -> size.width() >= USUAL_WIDTH)
                .findFirst()
                .orElseGet(picture::largest);
    }

    private static String sources(Picture picture, PictureFormat format) {
        return picture.renditions().stream()
                .map(
                        size ->
                                MediaAddress.rendition(picture.id(), size.width(), format)
                                        + " "
                                        + size.width()
                                        + "w")
                .collect(Collectors.joining(BETWEEN));
    }

    private void renderElsewhere(Image image) {
        if (!PostUrls.isImage(image.getDestination())) {
            html.text(words(image));
            return;
        }
        Map<String, String> attributes =
                attributes("src", context.encodeUrl(image.getDestination()), "alt", words(image));
        String title = image.getTitle();
        if (title != null) {
            attributes.put("title", title);
        }
        attributes.put("loading", "lazy");
        attributes.put("referrerpolicy", "no-referrer");
        html.tag("img", context.extendAttributes(image, "img", attributes), true);
    }

    private static String words(Image image) {
        return PlainText.of(image, Integer.MAX_VALUE);
    }

    private static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
