package org.duta.ejb.publication;

import java.time.Instant;

/** Where the change journal ends: what readers see changes with its number and only with it. */
public record JournalHead(long sequence, Instant at) {}
