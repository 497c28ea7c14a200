package org.duta.ejb.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a node knows of the journal's head, and for how long it may rely on it without asking. A
 * lease begins before the head is read; it isn't given while a publication is announced, and a
 * publication that finds other nodes waits for longer than a lease before it is committed. So no
 * lease is ever in force when the head moves.
 */
@ApplicationScoped
public class JournalLease {

    /** Milliseconds that a lease lasts. */
    static final long LONGEST_MS = 400;

    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);

    private record Held(JournalHead head, long begun) {}

    private volatile @Nullable Held held;
    private int revocations;

    /** The head, if it may be relied on now. */
    public Optional<JournalHead> now() {
        return at(System.nanoTime());
    }

    /** The head, if it may be relied on at a time of {@link System#nanoTime}. */
    Optional<JournalHead> at(long now) {
        Held known = held;
        return known == null || now - known.begun() >= LONGEST
                ? Optional.empty()
                : Optional.of(known.head());
    }

    /** Begins to read the head: what is read counts only if nothing is revoked meanwhile. */
    synchronized int begin() {
        return revocations;
    }

    /**
     * Takes what was read.
     *
     * @param begun what {@link #begin} gave
     * @param asked when the reading began, of {@link System#nanoTime}
     * @param announced whether a publication was announced by then
     */
    synchronized void take(int begun, JournalHead head, long asked, boolean announced) {
        held = announced || begun != revocations ? null : new Held(head, asked);
    }

    /** Ends the lease: something is about to be published here. */
    synchronized void revoke() {
        revocations++;
        held = null;
    }
}
