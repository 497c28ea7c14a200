package org.duta.model.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** A refusal that the caller can do something about; the four kinds say what. */
public abstract sealed class Failure extends RuntimeException
        permits NotFound, NotAllowed, Conflict, Invalid {

    private final Problem problem;
    private final transient List<Reason> reasons;

    Failure(Problem problem, List<Reason> reasons) {
        super(
                problem.code()
                        + reasons.stream()
                                .map(Reason::code)
                                .collect(Collectors.joining(", ", ": ", "")));
        this.problem = problem;
        this.reasons = List.copyOf(reasons);
    }

    public Problem problem() {
        return problem;
    }

    /** Every cause at once, never empty. */
    public List<Reason> reasons() {
        return reasons;
    }
}
