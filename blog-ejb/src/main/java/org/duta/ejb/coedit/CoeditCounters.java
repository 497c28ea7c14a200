package org.duta.ejb.coedit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** What this node has done with live texts since it started. */
@ApplicationScoped
public class CoeditCounters {

    private final LongAdder commits = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final LongAdder mismatches = new LongAdder();

    void committed(long steps) {
        commits.increment();
        changes.add(steps);
    }

    void mismatch() {
        mismatches.increment();
    }

    public long commits() {
        return commits.sum();
    }

    /** Changes that were committed. */
    public long changes() {
        return changes.sum();
    }

    /** Editors whose text differed from the server's at the same version. It has to be 0. */
    public long mismatches() {
        return mismatches.sum();
    }
}
