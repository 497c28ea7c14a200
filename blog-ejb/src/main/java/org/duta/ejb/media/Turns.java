package org.duta.ejb.media;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Work that people wait for in turn: so much at once and no more, and everybody's first before
 * anybody's second. What waits holds no thread.
 */
final class Turns {

    private final int most;
    private final Executor executor;
    private final Map<String, Queue<Runnable>> waiting = new LinkedHashMap<>();
    private int atWork;

    /**
     * @param most at once
     */
    Turns(int most, Executor executor) {
        this.most = most;
        this.executor = executor;
    }

    /**
     * @param work which throws nothing
     */
    void add(String person, Runnable work) {
        if (queued(person, work)) {
            executor.execute(this::workOff);
        }
    }

    /** Whether somebody more is to work. */
    private synchronized boolean queued(String person, Runnable work) {
        waiting.computeIfAbsent(person, anybody -> new ArrayDeque<>()).add(work);
        if (atWork == most) {
            return false;
        }
        atWork++;
        return true;
    }

    private void workOff() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Iterator<Map.Entry<String, Queue<Runnable>>> people = waiting.entrySet().iterator();
        if (!people.hasNext()) {
            atWork--;
            return null;
        }
        Map.Entry<String, Queue<Runnable>> first = people.next();
        String person = first.getKey();
        Queue<Runnable> work = first.getValue();
        people.remove();
        Runnable next = work.remove();
        if (!work.isEmpty()) {
            waiting.put(person, work);
        }
        return next;
    }
}
