package org.duta.ejb.media;

import java.util.UUID;

/**
 * Somebody has written down what is said in a recording; it waits for a second person.
 *
 * @param actor their handle
 */
public record WordsWritten(String actor, UUID mediaId) {}
