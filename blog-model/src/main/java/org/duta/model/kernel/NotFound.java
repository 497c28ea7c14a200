package org.duta.model.kernel;

import java.util.List;

/** There is no such thing, or none that the caller may know of: look elsewhere. */
public final class NotFound extends Failure {

    public NotFound(Problem problem, Reason... reasons) {
        super(problem, List.of(reasons));
    }

    public NotFound(Problem problem, List<Reason> reasons) {
        super(problem, reasons);
    }
}
