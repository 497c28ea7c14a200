package org.duta.model.kernel;

import java.util.List;

/** The caller may not do this: somebody else can. */
public final class NotAllowed extends Failure {

    public NotAllowed(Problem problem, Reason... reasons) {
        super(problem, List.of(reasons));
    }

    public NotAllowed(Problem problem, List<Reason> reasons) {
        super(problem, reasons);
    }
}
