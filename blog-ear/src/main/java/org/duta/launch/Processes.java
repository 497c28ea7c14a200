package org.duta.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely, then for good. */
final class Processes {

    private Processes() {}

    /** Asks the process to end and kills it if it hasn't after the given time. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!waitFor(process, patience)) {
            kill(process);
        }
    }

    /** Ends the process without asking it, and returns when it is gone. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        waitFor(process, Duration.ofSeconds(20));
    }

    /** Sends SIGINT, which is how PostgreSQL is told to stop without waiting for its clients. */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True if the process has ended within the time. */
    static boolean waitFor(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    long left = Math.max(1, deadline - System.nanoTime());
                    process.onExit().get(left, TimeUnit.NANOSECONDS);
                    return true;
                } catch (TimeoutException e) {
                    return !process.isAlive();
                } catch (ExecutionException e) {
                    return !process.isAlive();
                } catch (InterruptedException e) {
                    // An impatient second Ctrl-C must not leave half a server behind.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
