package org.duta.ejb.publication.library;

import java.util.UUID;

/**
 * What is said in a recording that a post uses is written down, and nobody has cleared it yet.
 *
 * @param actor the handle of whoever wrote it
 */
public record WordsWaiting(String actor, UUID postId) {}
