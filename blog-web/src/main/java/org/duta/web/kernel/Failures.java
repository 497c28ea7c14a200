package org.duta.web.kernel;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.Optional;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Failure;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/** Finds the refusal in whatever a container has wrapped around it. */
public final class Failures {

    private Failures() {}

    /** The refusal in a chain of causes; a lost race for a lock is a conflict as well. */
    public static Optional<Failure> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return Optional.of(failure);
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException) {
                return Optional.of(
                        new Conflict(Problem.STALE_VERSION, Reason.of("changed-meanwhile")));
            }
        }
        return Optional.empty();
    }
}
