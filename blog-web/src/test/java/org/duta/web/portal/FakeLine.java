package org.duta.web.portal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line to somebody who listens, as a container has it: it says when it takes more again. */
final class FakeLine extends ServletOutputStream {

    private static final Pattern NUMBER = Pattern.compile("(?m)^id: (\\d+)$");

    private final ExecutorService container =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work);
                        thread.setDaemon(true);
                        return thread;
                    });
    private final int takenAtOnce;
    private final AtomicInteger taken = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger completions = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private volatile CountDownLatch open = new CountDownLatch(0);
    private @Nullable WriteListener listener;

    /**
     * @param takenAtOnce pieces that it takes before it is full for a moment
     */
    FakeLine(int takenAtOnce) {
        this.takenAtOnce = takenAtOnce;
    }

    AsyncContext context() {
        ServletResponse response = proxy(ServletResponse.class, (self, method, given) -> this);
        return proxy(
                AsyncContext.class,
                (self, method, given) ->
                        switch (method.getName()) {
                            case "getResponse" -> response;
                            case "complete" -> complete();
                            default -> null;
                        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object complete() {
        alone("completes");
        completions.incrementAndGet();
        return null;
    }

    /** From here on whoever writes is stuck until the line goes on. */
    void stall() {
        open = new CountDownLatch(1);
    }

    void awaitThatSomebodyIsStuck() throws InterruptedException {
        stalled.await();
    }

    void goOn() {
        open.countDown();
    }

    private void beStuck() {
        if (open.getCount() > 0) {
            stalled.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The numbers of the events that have arrived. */
    List<Long> heard() {
        return List.copyOf(heard);
    }

    /** What no container forgives: two threads at once, and whatever comes after the end. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    int completions() {
        return completions.get();
    }

    @Override
    public void setWriteListener(WriteListener toBeTold) {
        listener = toBeTold;
        tell();
    }

    private void tell() {
        WriteListener told = listener;
        if (told != null) {
            container.execute(
                    () -> {
                        try {
                            told.onWritePossible();
                        } catch (IOException e) {
                            faults.add(e.getMessage());
                        }
                    });
        }
    }

    @Override
    public boolean isReady() {
        alone("asks");
        if (taken.get() < takenAtOnce) {
            return true;
        }
        container.execute(() -> taken.set(0));
        tell();
        return false;
    }

    @Override
    public void write(int b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(byte[] bytes) {
        if (!writing.tryLock()) {
            faults.add("two write at once");
            return;
        }
        try {
            alone("writes");
            beStuck();
            taken.incrementAndGet();
            Matcher number = NUMBER.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (number.find()) {
                heard.add(Long.parseLong(number.group(1)));
            }
        } finally {
            writing.unlock();
        }
    }

    private void alone(String act) {
        if (writing.isLocked() && !writing.isHeldByCurrentThread()) {
            faults.add("somebody " + act + " while another writes");
        }
        if (completions.get() > 0) {
            faults.add("somebody " + act + " after the end");
        }
    }
}
