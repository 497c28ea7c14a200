package org.duta.model.kernel;

import java.util.List;

/** The request itself is wrong: mend it and send it again. */
public final class Invalid extends Failure {

    public Invalid(Problem problem, Reason... reasons) {
        super(problem, List.of(reasons));
    }

    public Invalid(Problem problem, List<Reason> reasons) {
        super(problem, reasons);
    }
}
