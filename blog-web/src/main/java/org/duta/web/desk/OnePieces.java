package org.duta.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that come in one piece just now. A thread waits for each of them, of those that answer
 * everybody: so there may be few.
 */
@ApplicationScoped
public class OnePieces {

    /** Of this node's 64 threads. */
    static final int MOST = 16;

    /** However slowly one person sends, others have room. */
    static final int MOST_OF_ONE = 4;

    private final Map<String, Integer> coming = new HashMap<>();
    private int all;

    /**
     * @return whether there is room for one more of theirs; then to be {@link #left}
     */
    synchronized boolean enter(String person) {
        int theirs = coming.getOrDefault(person, 0);
        if (all == MOST || theirs == MOST_OF_ONE) {
            return false;
        }
        coming.put(person, theirs + 1);
        all++;
        return true;
    }

    synchronized void left(String person) {
        coming.computeIfPresent(person, (each, theirs) -> theirs == 1 ? null : theirs - 1);
        all--;
    }
}
