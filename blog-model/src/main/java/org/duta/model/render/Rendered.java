package org.duta.model.render;

/**
 * A post's text, ready to be shown.
 *
 * @param html safe HTML for the body of an article; well-formed as XML too
 * @param excerpt plain text of the first paragraphs for lists, at most {@link Excerpt#LONGEST}
 *     UTF-16 units and an ellipsis
 * @param complete false if the text, or a paragraph of it, was beyond the bounds and is shown as it
 *     was typed: tell the writer; readers miss no word
 */
public record Rendered(String html, String excerpt, boolean complete) {}
