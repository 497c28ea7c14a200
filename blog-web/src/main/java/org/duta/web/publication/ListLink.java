package org.duta.web.publication;

/**
 * A way to a list of posts.
 *
 * @param lang the language that the label is in, a BCP 47 tag
 * @param dir the label's direction
 * @param hint the label in the page's language, if that differs; else empty
 */
public record ListLink(String path, String label, String lang, String dir, String hint) {}
