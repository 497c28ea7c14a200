package org.duta.ejb.link;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.link.LinkOutcome.Kind;
import org.duta.ejb.outbound.Outbound;
import org.duta.ejb.outbound.Outbound.Header;
import org.duta.ejb.outbound.Received;
import org.duta.ejb.outbound.Refused;

/**
 * Asks an address whether anything is there, for as little as can be: without the body, and for its
 * first bytes where only that is answered. Every redirect is judged like an address that was given.
 */
@Dependent
public class TryLink {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    /** It is there, but has no first bytes (RFC 9110, section 15.5.17). */
    private static final int NO_SUCH_RANGE = 416;

    /** The site is asked for too much already: nothing is gained by asking otherwise. */
    private static final Set<Integer> TOO_MUCH = Set.of(429, 503);

    private static final Header FIRST_BYTES = new Header("Range", "bytes=0-1023");

    @Inject Outbound outbound;
    @Inject PublicAddress own;

    LinkOutcome ask(String address) {
        try {
            return followed(address);
        } catch (Refused e) {
            return new LinkOutcome(Kind.UNTRIED);
        } catch (UnknownHostException e) {
            return new LinkOutcome(Kind.NO_SITE);
        } catch (SSLException e) {
            return new LinkOutcome(isDistrusted(e) ? Kind.CERTIFICATE : Kind.NOT_ENCRYPTED);
        } catch (IOException | IllegalArgumentException e) {
            return new LinkOutcome(Kind.NO_ANSWER);
        }
    }

    private static boolean isDistrusted(SSLException e) {
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof CertificateException
                                        || cause instanceof SSLPeerUnverifiedException);
    }

    private LinkOutcome followed(String address) throws IOException {
        String at = address;
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Received answer = asked(at);
            String next = answer.location();
            if (next == null || !REDIRECTS.contains(answer.status())) {
                return outcome(answer.status(), at, forGood && redirects > 0);
            }
            forGood &= FOR_GOOD.contains(answer.status());
            at = URI.create(at).resolve(next).toString().replaceFirst("#.*", "");
        }
        return new LinkOutcome(Kind.CIRCLING);
    }

    private Received asked(String address) throws IOException {
        Header name = new Header("User-Agent", "Duta (+" + own.of("/") + ")");
        Received answer = outbound.head(address, name);
        boolean settled = answer.status() < 400 || TOO_MUCH.contains(answer.status());
        return settled ? answer : outbound.get(address, name, FIRST_BYTES);
    }

    private static LinkOutcome outcome(int status, String at, boolean moved) {
        if (status < 400 || status == NO_SUCH_RANGE) {
            return moved ? new LinkOutcome(Kind.MOVED, at) : new LinkOutcome(Kind.WORKS);
        }
        if (status == 404 || status == 410) {
            return new LinkOutcome(Kind.NOT_FOUND);
        }
        return new LinkOutcome(status < 500 ? Kind.CLOSED : Kind.BROKEN);
    }
}
