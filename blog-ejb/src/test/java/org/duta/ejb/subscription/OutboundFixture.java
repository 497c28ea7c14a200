package org.duta.ejb.subscription;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;

/** The one way out, with this machine let through. */
final class OutboundFixture {

    private OutboundFixture() {}

    static Outbound outbound(SSLSocketFactory encryption) {
        return new Outbound(
                new SubscriptionSettings() {
                    @Override
                    public Set<String> allowedHosts() {
                        return Set.of("127.0.0.1");
                    }
                },
                encryption);
    }

    /** A free port of this machine. */
    static InetSocketAddress local() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }
}
