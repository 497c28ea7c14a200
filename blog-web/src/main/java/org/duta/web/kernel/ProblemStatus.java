package org.duta.web.kernel;

import org.duta.model.kernel.Problem;

/** The HTTP status of each problem, as the contract gives it. */
public final class ProblemStatus {

    private ProblemStatus() {}

    public static int of(Problem problem) {
        return switch (problem) {
            case BAD_PARAMETER -> 400;
            case SIGNED_OUT -> 401;
            case NOT_ALLOWED, FOUR_EYES -> 403;
            case NOT_FOUND -> 404;
            case WRONG_STATE, STALE_HASH -> 409;
            case GONE -> 410;
            case STALE_VERSION -> 412;
            case TOO_LARGE -> 413;
            case INVALID, NOT_READY, UNKNOWN_MOVE -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case STORE_UNREACHABLE, BUSY -> 503;
            case STORAGE_FULL -> 507;
        };
    }
}
