package org.duta.model.publication.words;

/**
 * A word, or a part of one, as it is compared.
 *
 * @param form in lower case and normal width
 * @param start where it begins in what was read, in UTF-16 units
 * @param end where it ends
 */
public record Token(String form, int start, int end) {}
