package org.duta.ejb.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.duta.model.kernel.Invalid;
import org.duta.model.outbound.CallbackUrl;
import org.duta.model.outbound.InternetRanges;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which Duta sends anything to addresses that others have given it
 * (docs/decisions/0010). A name is resolved once, every address it has must be the internet's, and
 * one of those is dialled; a redirect isn't followed; time and sizes are bounded.
 */
@ApplicationScoped
public class Outbound {

    /** Bytes that are read of an answer's body. */
    public static final int LARGEST_ANSWER = 4_096;

    /** From looking up the name to the end of the answer. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final int CONNECT_MS = 5_000;

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Outbound::watcher);
    private final SSLSocketFactory encryption;
    private final NameLookup names;
    private final Duration longest;

    @Inject OutboundSettings settings;

    @SuppressWarnings("NullAway.Init") // The container fills in the settings.
    public Outbound() {
        this.encryption = encryption();
        this.names = new NameLookup();
        this.longest = LONGEST;
    }

    /** For tests, which trust a certificate of their own and don't wait for long. */
    Outbound(
            OutboundSettings settings,
            SSLSocketFactory encryption,
            NameLookup names,
            Duration longest) {
        this.settings = settings;
        this.encryption = encryption;
        this.names = names;
        this.longest = longest;
    }

    /** A header's name and value. */
    public record Header(String name, String value) {}

    public Received get(String url, Header... headers) throws IOException {
        return send("GET", url, List.of(headers), null);
    }

    /** Asks for an answer without its body. */
    public Received head(String url, Header... headers) throws IOException {
        return send("HEAD", url, List.of(headers), null);
    }

    public Received post(String url, List<Header> headers, byte[] body) throws IOException {
        return send("POST", url, headers, body);
    }

    /**
     * @throws Refused if the address may lead to the inside
     * @throws IOException if there was no readable answer in time
     */
    private Received send(String method, String url, List<Header> headers, byte @Nullable [] body)
            throws IOException {
        CallbackUrl target = judged(url);
        long deadline = System.nanoTime() + longest.toNanos();
        InetAddress address = vetted(target);
        try (Socket socket = new Socket()) {
            ScheduledFuture<?> end =
                    watch.schedule(
                            () -> close(socket),
                            deadline - System.nanoTime(),
                            TimeUnit.NANOSECONDS);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MS);
                socket.setSoTimeout((int) longest.toMillis());
                Socket line = target.encrypted() ? encrypted(socket, target.host()) : socket;
                HttpExchange exchange = new HttpExchange(line);
                exchange.write(method, target, headers, body);
                return exchange.read(method.equals("HEAD") ? 0 : LARGEST_ANSWER);
            } finally {
                end.cancel(false);
            }
        }
    }

    private CallbackUrl judged(String url) throws Refused {
        CallbackUrl target;
        try {
            target = CallbackUrl.of(url, settings.allowedHosts());
        } catch (Invalid refused) {
            throw new Refused(refused.reasons().get(0).code());
        }
        if (settings.closed() && !target.named()) {
            throw new Refused("callback-closed");
        }
        return target;
    }

    /** One inside address among several is enough to refuse them all. */
    private InetAddress vetted(CallbackUrl target) throws IOException {
        InetAddress[] all = names.addresses(target.host(), longest);
        for (InetAddress address : all) {
            if (!target.named() && !InternetRanges.holds(address)) {
                throw new Refused("callback-inside");
            }
        }
        return all[0];
    }

    /** The certificate must be the host's that was asked for, not the address's. */
    private Socket encrypted(Socket socket, String host) throws IOException {
        SSLSocket line = (SSLSocket) encryption.createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    /** The server's own key is left out: receivers needn't know whose it is. */
    private static SSLSocketFactory encryption() {
        try {
            TrustManagerFactory trusted =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init((KeyStore) null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
        names.stop();
    }

    private static Thread watcher(Runnable work) {
        Thread thread = new Thread(work, "duta-outbound-watch");
        thread.setDaemon(true);
        return thread;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
