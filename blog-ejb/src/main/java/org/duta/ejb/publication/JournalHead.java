package org.duta.ejb.publication;

import java.time.Instant;

/**
 * Where the change journal ends: what readers see of posts changes with its number.
 *
 * @param renewals how often something was renewed that readers see and the journal doesn't tell of:
 *     names of missions, topics and people, signatures
 * @param at when either moved
 */
public record JournalHead(long sequence, long renewals, Instant at) {}
