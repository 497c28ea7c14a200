package org.duta.ejb.publication.library;

import java.util.UUID;

/**
 * Another file has taken the place of one that a post uses; whether the post's text has gone over
 * to it is seen there.
 *
 * @param actor the handle of whoever said so
 */
public record FileReplaced(String actor, UUID postId) {}
