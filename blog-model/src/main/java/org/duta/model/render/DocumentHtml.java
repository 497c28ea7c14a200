package org.duta.model.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.media.DocumentLabel;
import org.duta.model.media.MediaAddress;
import org.duta.model.media.PublicDocument;

/**
 * Writes documents: a link to read each, and what it is, how large, in which language, from when,
 * and the hash that it can be checked by.
 */
final class DocumentHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Pictures pictures;
    private final LanguageTag language;

    DocumentHtml(HtmlNodeRendererContext context, Pictures pictures, LanguageTag language) {
        this.context = context;
        this.html = context.getWriter();
        this.pictures = pictures;
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(DocumentFigure.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof DocumentFigure figure) {
            Link link = figure.link();
            MediaAddress.find(link.getDestination())
                    .flatMap(address -> pictures.document(address.id()))
                    .ifPresent(
                            document ->
                                    DocumentLabel.of(link.getTitle())
                                            .ifPresent(label -> write(link, document, label)));
        }
    }

    private void write(Link link, PublicDocument document, DocumentLabel label) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", document.path());
        attributes.put("hreflang", label.language().value());
        html.line();
        html.tag("figure");
        html.tag("a", context.extendAttributes(link, "a", attributes));
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/a");
        html.tag("figcaption");
        html.text(DocumentFacts.of(document, label, language));
        html.tag("br", Map.of(), true);
        html.text("SHA-256: ");
        html.tag("code");
        html.text(document.sha256());
        html.tag("/code");
        html.tag("/figcaption");
        html.tag("/figure");
        html.line();
    }
}
