package org.duta.model.kernel;

import java.util.List;

/** The thing has changed since the caller saw it: look again, then decide. */
public final class Conflict extends Failure {

    public Conflict(Problem problem, Reason... reasons) {
        super(problem, List.of(reasons));
    }

    public Conflict(Problem problem, List<Reason> reasons) {
        super(problem, reasons);
    }
}
