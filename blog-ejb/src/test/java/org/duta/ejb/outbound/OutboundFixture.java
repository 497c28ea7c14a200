package org.duta.ejb.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** The one way out, with this machine let through. */
public final class OutboundFixture {

    private static final String PASSWORD = "changeit";

    private OutboundFixture() {}

    public static Outbound outbound() {
        return outbound((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    public static Outbound outbound(SSLSocketFactory encryption) {
        return outbound(encryption, new NameLookup(), Duration.ofSeconds(15));
    }

    /** One that doesn't wait for long. */
    static Outbound hasty(NameLookup names) {
        return outbound(
                (SSLSocketFactory) SSLSocketFactory.getDefault(), names, Duration.ofMillis(100));
    }

    /** One that finds no name, and asks nobody for any. */
    public static Outbound withoutNames() {
        return finding(
                new NameLookup() {
                    @Override
                    InetAddress[] resolved(String host) throws UnknownHostException {
                        throw new UnknownHostException(host);
                    }
                });
    }

    static Outbound finding(NameLookup names) {
        return outbound(
                (SSLSocketFactory) SSLSocketFactory.getDefault(), names, Duration.ofSeconds(15));
    }

    /** One that sends to this machine alone. */
    static Outbound closed() {
        return outbound(
                true,
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                new NameLookup(),
                Duration.ofSeconds(15));
    }

    private static Outbound outbound(
            SSLSocketFactory encryption, NameLookup names, Duration longest) {
        return outbound(false, encryption, names, longest);
    }

    private static Outbound outbound(
            boolean closed, SSLSocketFactory encryption, NameLookup names, Duration longest) {
        return new Outbound(
                new OutboundSettings() {
                    @Override
                    public Set<String> allowedHosts() {
                        return Set.of("127.0.0.1");
                    }

                    @Override
                    public boolean closed() {
                        return closed;
                    }
                },
                encryption,
                names,
                longest);
    }

    /** A free port of this machine. */
    public static InetSocketAddress local() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    /** A server's new certificate for a name, and a client's trust in it. */
    public static SSLContext certificateFor(Path store, String name) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=receiver",
                                "-ext",
                                "san=" + name,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
