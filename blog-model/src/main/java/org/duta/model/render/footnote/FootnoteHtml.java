package org.duta.model.render.footnote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes footnotes with the roles of the Digital Publishing WAI-ARIA module 1.1. */
public final class FootnoteHtml implements NodeRenderer {

    /** The variation selector keeps phones from drawing the arrow as a coloured picture. */
    private static final String ARROW = "\u21A9\uFE0E";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final String idPrefix;
    private final String sectionLabel;
    private final UnaryOperator<String> backLabel;

    /**
     * @param backLabel says where a back link goes, given {@code 3} or {@code 3-2}
     */
    public FootnoteHtml(
            HtmlNodeRendererContext context,
            String idPrefix,
            String sectionLabel,
            UnaryOperator<String> backLabel) {
        this.context = context;
        this.html = context.getWriter();
        this.idPrefix = idPrefix;
        this.sectionLabel = sectionLabel;
        this.backLabel = backLabel;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                FootnoteReference.class,
                FootnoteBackLink.class,
                FootnoteDefinition.class,
                FootnoteSection.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FootnoteReference reference) {
            renderReference(reference);
        } else if (node instanceof FootnoteBackLink backLink) {
            renderBackLink(backLink);
        } else if (node instanceof FootnoteDefinition definition) {
            renderDefinition(definition);
        } else {
            renderSection(node);
        }
    }

    private void renderReference(FootnoteReference reference) {
        int number = reference.definition().number();
        String name = FootnoteBackLink.name(number, reference.occurrence());
        html.tag("sup", attributes("class", "footnote-ref", "id", idPrefix + "fnref:" + name));
        String target = "#" + idPrefix + "fn:" + number;
        html.tag("a", attributes("href", target, "role", "doc-noteref"));
        html.text(Integer.toString(number));
        html.tag("/a");
        html.tag("/sup");
    }

    private void renderBackLink(FootnoteBackLink backLink) {
        String name = backLink.reference();
        Map<String, String> attributes =
                attributes("href", "#" + idPrefix + "fnref:" + name, "role", "doc-backlink");
        attributes.put("class", "footnote-back");
        attributes.put("aria-label", backLabel.apply(name));
        html.tag("a", attributes);
        html.text(ARROW);
        html.tag("/a");
    }

    private void renderDefinition(FootnoteDefinition definition) {
        html.tag("li", attributes("id", idPrefix + "fn:" + definition.number()));
        html.line();
        renderChildren(definition);
        html.line();
        html.tag("/li");
        html.line();
    }

    private void renderSection(Node section) {
        Map<String, String> attributes = attributes("class", "footnotes", "role", "doc-endnotes");
        attributes.put("aria-label", sectionLabel);
        html.line();
        html.tag("section", attributes);
        html.line();
        html.tag("ol");
        html.line();
        renderChildren(section);
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static Map<String, String> attributes(
            String name1, String value1, String name2, String value2) {
        Map<String, String> attributes = attributes(name1, value1);
        attributes.put(name2, value2);
        return attributes;
    }

    private static Map<String, String> attributes(String name, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(name, value);
        return attributes;
    }
}
