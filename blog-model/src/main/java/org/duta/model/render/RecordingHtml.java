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
import org.duta.model.media.MediaAddress;
import org.duta.model.media.PictureSize;
import org.duta.model.media.Recording;

/**
 * Writes recordings for the browser's own player, which fetches nothing before somebody asks for
 * it, with its captions, its words to be read, and the file to be taken along.
 */
final class RecordingHtml implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Pictures pictures;
    private final RenderWords words;
    private final LanguageTag language;

    RecordingHtml(
            HtmlNodeRendererContext context,
            Pictures pictures,
            RenderWords words,
            LanguageTag language) {
        this.context = context;
        this.html = context.getWriter();
        this.pictures = pictures;
        this.words = words;
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(RecordingFigure.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof RecordingFigure figure) {
            MediaAddress.find(figure.link().getDestination())
                    .flatMap(address -> pictures.recording(address.id()))
                    .ifPresent(recording -> renderFigure(figure.link(), recording));
        }
    }

    private void renderFigure(Link link, Recording recording) {
        html.line();
        html.tag("figure");
        renderPlayer(link, recording);
        html.tag("figcaption");
        renderChildren(link);
        html.tag("br", Map.of(), true);
        for (LanguageTag each : recording.transcripts()) {
            renderLink(
                    recording.transcriptPath(each),
                    words.transcript(nameOf(each)),
                    Map.of("hreflang", each.value()));
            html.text(" \u00B7 ");
        }
        renderLink(
                recording.path(),
                words.recordingFile(
                        recording.format().label(),
                        FileSize.of(recording.bytes(), language.locale())),
                Map.of());
        html.tag("/figcaption");
        html.tag("/figure");
        html.line();
    }

    private void renderPlayer(Link link, Recording recording) {
        String element = recording.format().isFilm() ? "video" : "audio";
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", recording.path());
        attributes.put("controls", "");
        attributes.put("preload", "none");
        recording.size().ifPresent(size -> putMeasures(attributes, size));
        attributes.put("data-type", recording.format().mediaType());
        attributes.put("data-bytes", Long.toString(recording.bytes()));
        attributes.put("data-milliseconds", Long.toString(recording.length().toMillis()));
        attributes.put("aria-label", PlainText.of(link, Integer.MAX_VALUE));
        html.tag(element, context.extendAttributes(link, element, attributes));
        for (LanguageTag each : recording.captions()) {
            html.tag("track", track(recording, each), true);
        }
        html.tag("/" + element);
    }

    private static void putMeasures(Map<String, String> attributes, PictureSize size) {
        attributes.put("width", Integer.toString(size.width()));
        attributes.put("height", Integer.toString(size.height()));
    }

    private static Map<String, String> track(Recording recording, LanguageTag language) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("kind", "captions");
        attributes.put("src", recording.captionsPath(language));
        attributes.put("srclang", language.value());
        // As speakers of it call it: who needs them may not know the post's language.
        attributes.put("label", language.locale().getDisplayName(language.locale()));
        return attributes;
    }

    private void renderLink(String path, String label, Map<String, String> more) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", path);
        attributes.putAll(more);
        html.tag("a", attributes);
        html.text(label);
        html.tag("/a");
    }

    private String nameOf(LanguageTag each) {
        return each.locale().getDisplayName(language.locale());
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
