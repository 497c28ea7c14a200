package org.duta.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad line to a server, on a port of 127.0.0.1: it breaks connections in the middle of whatever
 * goes over them, refuses new ones, stands still, or leads to another server.
 */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final Random random;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile int upstream;
    private volatile boolean refusing;
    private volatile boolean stalled;
    private volatile int cutOneIn = Integer.MAX_VALUE;

    CuttingProxy(int upstream, long seed) {
        this.upstream = upstream;
        this.random = new Random(seed);
        try {
            listening = new ServerSocket();
            listening.setReceiveBufferSize(16 * 1024);
            listening.bind(new InetSocketAddress(loopback(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** {@code http://127.0.0.1:12345}. */
    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Where new connections lead from now on. */
    void leadTo(int port) {
        upstream = port;
    }

    /** Breaks one in so many packets in the middle, and its connection with it; 0 for none. */
    void cutOneIn(int packets) {
        cutOneIn = packets == 0 ? Integer.MAX_VALUE : packets;
    }

    /** Breaks every connection. */
    void cutAll() {
        lines.forEach(Line::cut);
    }

    /** Takes no new connections, or does again. */
    void refuse(boolean now) {
        refusing = now;
    }

    /** Stops to read what the server sends, or goes on. */
    void stall(boolean now) {
        synchronized (this) {
            stalled = now;
            notifyAll();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stall(false);
        cutAll();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (refusing) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (SocketException e) {
                // It was closed, here or at the other end.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.setReceiveBufferSize(16 * 1024);
            server.connect(new InetSocketAddress(loopback(), upstream), 5_000);
        } catch (IOException e) {
            client.close();
            return;
        }
        Line line = new Line(client, server);
        lines.add(line);
        start(() -> line.carry(client, server, false));
        start(() -> line.carry(server, client, true));
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Line {

        private final Socket client;
        private final Socket server;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean down) {
            byte[] packet = new byte[8 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
                    if (down) {
                        awaitFlow();
                    }
                    if (isUnlucky()) {
                        out.write(packet, 0, below(length));
                        out.flush();
                        break;
                    }
                    out.write(packet, 0, length);
                }
            } catch (IOException e) {
                // The other direction was quicker to see that it is over.
            }
            cut();
        }

        private void awaitFlow() {
            synchronized (CuttingProxy.this) {
                while (stalled) {
                    try {
                        CuttingProxy.this.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        private boolean isUnlucky() {
            synchronized (random) {
                return cutOneIn != Integer.MAX_VALUE && random.nextInt(cutOneIn) == 0;
            }
        }

        private int below(int length) {
            synchronized (random) {
                return random.nextInt(Math.max(1, length));
            }
        }

        void cut() {
            lines.remove(this);
            for (Socket end : new Socket[] {client, server}) {
                try {
                    end.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
