package org.duta.ejb.identity;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;

/**
 * Checks a name and a password. Hashing takes much memory and time, so only a few run at once;
 * whoever waits holds no transaction, and the failures are counted by whoever's turn it is, so that
 * trying at the same moment gains nothing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int LONGEST_INPUT = 256;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Inject SignInFailures failures;
    @Inject ActorFinder actors;
    @Inject PasswordHasher hasher;
    @Inject AccessTokens tokens;

    /**
     * @param address where the attempt comes from
     * @return who it is, or nothing if the name or the password is wrong
     * @throws NotAllowed after ten failures of the name from the address in five minutes
     */
    public Optional<Actor> attempt(String handle, String password, String address) {
        if (isNobodys(handle) || password.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        awaitTurn();
        try {
            return attemptNow(handle, password, address);
        } finally {
            turns.release();
        }
    }

    /** A handle that nobody can have, which the database couldn't even look for. */
    private static boolean isNobodys(String handle) {
        return handle.length() > LONGEST_INPUT || handle.indexOf('\0') >= 0;
    }

    private Optional<Actor> attemptNow(String handle, String password, String address) {
        Duration wait = failures.wait(handle, address);
        if (!wait.isZero()) {
            throw tooMany(wait);
        }
        boolean right =
                actors.passwordHash(handle)
                        .map(hash -> hasher.verify(hash, password))
                        .orElseGet(() -> hasher.verifyNobody(password));
        if (!right) {
            failures.add(handle, address);
            return Optional.empty();
        }
        tokens.noteSignIn(handle);
        return actors.byHandle(handle);
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany(LONGEST_WAIT);
        }
    }

    private static NotAllowed tooMany(Duration wait) {
        return new NotAllowed(
                Problem.TOO_MANY, Reason.of("sign-in-too-many", wait.toSeconds() + 1));
    }
}
