package org.duta.model.audit;

import java.time.Instant;
import org.duta.model.kernel.Recorded;

/** The end of the chain, onto which the next entry is hung. */
public record AuditLink(long sequence, String hash) {

    /** What the first entry hangs on. */
    public static final AuditLink START = new AuditLink(0, "0".repeat(64));

    public AuditEntry next(Instant at, Recorded event) {
        return new AuditEntry(this, at, event);
    }
}
