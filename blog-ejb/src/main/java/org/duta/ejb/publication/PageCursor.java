package org.duta.ejb.publication;

import java.time.Instant;

/** Where a page of posts ended: the next one begins right after. */
public record PageCursor(Instant publishedAt, long sequence) {}
