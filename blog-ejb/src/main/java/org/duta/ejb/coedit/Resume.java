package org.duta.ejb.coedit;

/**
 * Where an editor that was here before left off.
 *
 * @param epoch the number of the edition whose text it has
 */
public record Resume(long version, int epoch) {}
