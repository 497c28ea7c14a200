package org.duta.model.coedit;

import java.util.List;
import java.util.UUID;

/**
 * Changes that a client offers, one upon the other.
 *
 * @param client new for every editor that is opened
 * @param author a handle
 * @param version of the text that the first one changes
 */
public record Push(UUID client, String author, long version, List<Up> ups) {
    public Push {
        ups = List.copyOf(ups);
    }
}
