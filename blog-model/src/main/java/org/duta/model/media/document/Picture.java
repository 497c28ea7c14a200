package org.duta.model.media.document;

/**
 * A picture of a document.
 *
 * @param file its name in the folder of the result: given by us, never by the document
 * @param type as its first bytes say
 * @param alt what the document says for those who don't see it; may be empty
 * @param at its place in the text, in UTF-16 units
 */
public record Picture(String file, String type, String alt, int at) {}
