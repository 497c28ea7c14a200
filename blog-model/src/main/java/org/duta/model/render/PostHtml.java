package org.duta.model.render;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.duta.model.kernel.LanguageTag;
import org.duta.model.render.footnote.FootnoteHtml;

/** Puts together the renderer of one text: everything that depends on its prefix and language. */
final class PostHtml {

    private PostHtml() {}

    static HtmlRenderer renderer(String idPrefix, LanguageTag language, Pictures pictures) {
        RenderWords words = new RenderWords(language);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .attributeProviderFactory(context -> new BlockAttributes(idPrefix, language))
                .nodeRendererFactory(context -> new LinkHtml(context, idPrefix, pictures))
                .nodeRendererFactory(context -> new PictureHtml(context, pictures))
                .nodeRendererFactory(
                        context -> new RecordingHtml(context, pictures, words, language))
                .nodeRendererFactory(context -> new DocumentHtml(context, pictures, language))
                .nodeRendererFactory(context -> new TableRegionHtml(context, words))
                .nodeRendererFactory(
                        context ->
                                new FootnoteHtml(
                                        context,
                                        idPrefix,
                                        words.footnotes(),
                                        words::backToReference))
                .build();
    }
}
