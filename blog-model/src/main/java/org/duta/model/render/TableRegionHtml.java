package org.duta.model.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the region around a table; it takes the focus, so that a keyboard can scroll it. */
final class TableRegionHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final RenderWords words;

    TableRegionHtml(HtmlNodeRendererContext context, RenderWords words) {
        this.context = context;
        this.words = words;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableRegion.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag("div", attributes((TableRegion) node));
        context.render(node.getFirstChild());
        html.line();
        html.tag("/div");
        html.line();
    }

    private Map<String, String> attributes(TableRegion region) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "table-scroll");
        attributes.put("role", "region");
        attributes.put("tabindex", "0");
        attributes.put("aria-label", words.table(region.number()));
        return attributes;
    }
}
