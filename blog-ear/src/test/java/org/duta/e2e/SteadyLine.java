package org.duta.e2e;

import jakarta.json.JsonObject;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The line of one editor to its server: comes back by itself when it breaks, after longer and
 * longer waits, and notices when nothing is heard any more.
 */
final class SteadyLine {

    /** The editor at this end. Its monitor guards the line too. */
    interface Editor {

        /** The first frame of a new socket. */
        JsonObject hello();

        void hear(JsonObject frame);

        /** Nothing was heard for a while: sends something that has to be answered. */
        void ask();

        void lost();
    }

    private static final ScheduledExecutorService TIMER =
            Executors.newScheduledThreadPool(
                    4,
                    task -> {
                        Thread thread = new Thread(task, "typist");
                        thread.setDaemon(true);
                        return thread;
                    });
    private static final long SHORTEST_BACKOFF_MS = 300;
    private static final long LONGEST_BACKOFF_MS = 10_000;

    /**
     * Shorter than a browser's, which is told when its line is gone. Java's client isn't always:
     * cut just after the handshake, its socket is closed, and neither its listener nor whoever
     * sends hears of it.
     */
    private static final long LONGEST_SILENCE_MS = 4_000;

    private static final long LONGEST_ANSWER_MS = 4_000;

    private final SignedIn person;
    private final String post;
    private final Supplier<String> server;
    private final Editor editor;
    private final Random jitter = new Random();

    private volatile @Nullable LiveSocket socket;
    private boolean wanted = true;
    private boolean asked;
    private int failures;
    private long heardAt = System.nanoTime();

    SteadyLine(SignedIn person, String post, Supplier<String> server, Editor editor) {
        this.person = person;
        this.post = post;
        this.server = server;
        this.editor = editor;
    }

    void begin() {
        TIMER.execute(this::connect);
        TIMER.scheduleWithFixedDelay(this::keepAlive, 1, 1, TimeUnit.SECONDS);
    }

    /** Goes without a word, and stays away. */
    void goDown() {
        LiveSocket before;
        synchronized (editor) {
            wanted = false;
            before = socket;
        }
        if (before != null) {
            before.cut();
        }
    }

    void comeUp() {
        synchronized (editor) {
            wanted = true;
            failures = 0;
        }
        TIMER.execute(this::connect);
    }

    /** Doesn't come back once the server has ended it. */
    void stayAway() {
        synchronized (editor) {
            wanted = false;
        }
    }

    /** Breaks the line, to come back. */
    void cut() {
        LiveSocket now = socket;
        if (now != null) {
            now.cut();
        }
    }

    /** All is well: the next break is the first one again. */
    void isWell() {
        synchronized (editor) {
            failures = 0;
        }
    }

    /** Says it if anybody is there. */
    void say(JsonObject frame) {
        LiveSocket now = socket;
        if (now != null) {
            now.send(frame);
        }
    }

    void later(Runnable task, long millis) {
        TIMER.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private void connect() {
        synchronized (editor) {
            if (!wanted || socket != null) {
                return;
            }
        }
        try {
            AtomicReference<@Nullable LiveSocket> made = new AtomicReference<>();
            LiveSocket fresh =
                    LiveSocket.open(
                            server.get(),
                            post,
                            frame -> hear(made.get(), frame),
                            code -> lost(made.get()),
                            LiveSocket.bearer(person));
            made.set(fresh);
            hello(fresh);
        } catch (RuntimeException e) {
            retry();
        }
    }

    private void hello(LiveSocket fresh) {
        synchronized (editor) {
            if (!wanted || socket != null) {
                fresh.cut();
                return;
            }
            socket = fresh;
            heardAt = System.nanoTime();
            asked = false;
            fresh.send(editor.hello());
        }
        if (!fresh.isOpen()) {
            lost(fresh);
        }
    }

    private void hear(@Nullable LiveSocket from, JsonObject frame) {
        synchronized (editor) {
            if (from == socket) {
                heardAt = System.nanoTime();
                asked = false;
                editor.hear(frame);
            }
        }
    }

    private void lost(@Nullable LiveSocket one) {
        synchronized (editor) {
            if (one == null || one != socket) {
                return;
            }
            socket = null;
            editor.lost();
        }
        retry();
    }

    private void retry() {
        synchronized (editor) {
            if (wanted) {
                long most =
                        Math.min(
                                LONGEST_BACKOFF_MS,
                                SHORTEST_BACKOFF_MS << Math.min(failures++, 10));
                later(this::connect, most / 2 + jitter.nextInt((int) most));
            }
        }
    }

    private void keepAlive() {
        LiveSocket dead = null;
        synchronized (editor) {
            long silent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardAt);
            if (socket != null && silent > LONGEST_SILENCE_MS + LONGEST_ANSWER_MS) {
                dead = socket;
            } else if (socket != null && !asked && silent > LONGEST_SILENCE_MS) {
                asked = true;
                editor.ask();
            }
        }
        if (dead != null) {
            dead.cut();
        }
    }
}
