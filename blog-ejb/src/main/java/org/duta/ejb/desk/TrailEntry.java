package org.duta.ejb.desk;

import java.util.UUID;
import org.duta.ejb.audit.AuditFinder.AuditLine;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail that a search has found.
 *
 * @param previousHash what the line hangs on
 * @param post the post that it is about, or null
 */
public record TrailEntry(AuditLine line, String previousHash, @Nullable PostRef post) {

    /**
     * A post, by its title of now.
     *
     * @param drill whether it is an alert for practice
     */
    public record PostRef(UUID id, String title, boolean drill) {}
}
