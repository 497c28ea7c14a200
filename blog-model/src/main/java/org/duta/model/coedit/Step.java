package org.duta.model.coedit;

import java.util.UUID;

/**
 * An accepted change: it makes one version of a text the next.
 *
 * @param client who offered it
 * @param seq its number there
 * @param author a handle
 * @param change as it is made, which may differ from what was offered
 */
public record Step(UUID client, long seq, String author, ChangeSet change) {}
