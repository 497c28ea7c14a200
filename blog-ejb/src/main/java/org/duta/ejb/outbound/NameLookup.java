package org.duta.ejb.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up names for as long as somebody wants to wait. The operating system's lookup can't be
 * interrupted, so it has threads of its own; one that hangs holds nothing else.
 */
class NameLookup {

    /** Lookups at the same time, also those that nobody waits for any more. */
    static final int MOST = 64;

    private static final int IDLE_S = 30;

    private final ExecutorService threads =
            new ThreadPoolExecutor(
                    0,
                    MOST,
                    IDLE_S,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    NameLookup::thread);

    /**
     * @throws UnknownHostException if there is no such name
     * @throws IOException if that can't be told in time
     */
    InetAddress[] addresses(String host, Duration atMost) throws IOException {
        Future<InetAddress[]> lookup = begun(host);
        try {
            return lookup.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the name isn't found in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Future<InetAddress[]> begun(String host) throws IOException {
        try {
            return threads.submit(() -> resolved(host));
        } catch (RejectedExecutionException e) {
            throw new IOException("too many lookups hang", e);
        }
    }

    InetAddress[] resolved(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "duta-name-lookup");
        thread.setDaemon(true);
        return thread;
    }
}
