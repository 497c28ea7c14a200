package org.duta.ejb.publication.library;

import java.util.UUID;

/**
 * A file that a post uses was withheld, or released.
 *
 * @param actor the handle of whoever said so
 * @param released whether it is given out again
 */
public record FileWithheld(String actor, UUID postId, boolean released) {}
