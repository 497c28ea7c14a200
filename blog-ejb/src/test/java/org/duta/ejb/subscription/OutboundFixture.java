package org.duta.ejb.subscription;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/** The one way out, with this machine let through. */
final class OutboundFixture {

    private OutboundFixture() {}

    static Outbound outbound() {
        return outbound((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static Outbound outbound(SSLSocketFactory encryption) {
        return outbound(encryption, new NameLookup(), Duration.ofSeconds(15));
    }

    /** One that doesn't wait for long. */
    static Outbound hasty(NameLookup names) {
        return outbound(
                (SSLSocketFactory) SSLSocketFactory.getDefault(), names, Duration.ofMillis(100));
    }

    private static Outbound outbound(
            SSLSocketFactory encryption, NameLookup names, Duration longest) {
        return new Outbound(
                new SubscriptionSettings() {
                    @Override
                    public Set<String> allowedHosts() {
                        return Set.of("127.0.0.1");
                    }
                },
                encryption,
                names,
                longest);
    }

    /** A free port of this machine. */
    static InetSocketAddress local() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }
}
