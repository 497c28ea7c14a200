package org.duta.model.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.duta.model.media.MediaAddress;
import org.jspecify.annotations.Nullable;

/**
 * Writes links. Of one whose address isn't allowed the words remain. Links stay in the reader's
 * window and so need no {@code rel}.
 */
final class LinkHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String idPrefix;
    private final Pictures pictures;

    LinkHtml(HtmlNodeRendererContext context, String idPrefix, Pictures pictures) {
        this.context = context;
        this.html = context.getWriter();
        this.idPrefix = idPrefix;
        this.pictures = pictures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Link link) {
            renderLink(link);
        }
    }

    private void renderLink(Link link) {
        String href = href(link.getDestination());
        if (!PostUrls.isLink(href)) {
            renderChildren(link);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(href));
        putTitle(attributes, link.getTitle());
        html.tag("a", context.extendAttributes(link, "a", attributes));
        renderChildren(link);
        html.tag("/a");
    }

    /** A file of the library is nobody's to open but as something that can be played or read. */
    private String href(String destination) {
        return MediaAddress.find(destination)
                .map(address -> pictures.path(address.id()).orElse(""))
                .orElseGet(() -> within(destination));
    }

    /** A link to a heading of the same text must follow the heading to its prefixed id. */
    private String within(String destination) {
        return destination.startsWith("#")
                ? "#" + idPrefix + destination.substring(1)
                : destination;
    }

    private static void putTitle(Map<String, String> attributes, @Nullable String title) {
        if (title != null) {
            attributes.put("title", title);
        }
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
