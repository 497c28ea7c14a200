package org.duta.model.coedit;

/**
 * A change as its client offers it.
 *
 * @param seq counts up from 1 per client; what is sent again keeps its number
 */
public record Up(long seq, ChangeSet change) {}
