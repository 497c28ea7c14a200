package org.duta.web.kernel.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. What a proxy says counts only if the proxy is trusted: of the chain that it and those
 * before it wrote down, the last one that isn't trusted is the client.
 */
@ApplicationScoped
public class ClientAddresses {

    /** A customer of a provider gets that much of IPv6 at the least (RFC 6177). */
    private static final int SAME_HOUSEHOLD = 64;

    private static final String UNREADABLE = "unreadable";

    private final List<AddressRange> trusted;
    private final String header;

    @Inject
    ClientAddresses(LimitSettings settings) {
        this(settings.trustedProxies(), settings.proxyHeader());
    }

    ClientAddresses(List<AddressRange> trusted, String header) {
        this.trusted = trusted;
        this.header = header;
    }

    /** For the container's proxy. */
    protected ClientAddresses() {
        this(List.of(), "");
    }

    /** The client's address in figures; one word for all whose address can't be read. */
    public String of(HttpServletRequest request) {
        return originOf(request).map(InetAddress::getHostAddress).orElse(UNREADABLE);
    }

    /** What is counted as one client: an address, of IPv6 the /64 that it is in. */
    String householdOf(HttpServletRequest request) {
        return originOf(request)
                .map(ClientAddresses::household)
                .map(InetAddress::getHostAddress)
                .orElse(UNREADABLE);
    }

    private static InetAddress household(InetAddress origin) {
        return origin instanceof Inet4Address
                ? origin
                : addressOf(AddressRange.masked(origin.getAddress(), SAME_HOUSEHOLD));
    }

    /**
     * Whether this machine itself asks, and for nobody else: the node reads what it pushes at its
     * own door, and operators look after it from there.
     */
    boolean isOurs(HttpServletRequest request) {
        Optional<InetAddress> origin = originOf(request);
        return origin.isPresent()
                && (origin.get().isLoopbackAddress()
                        || origin.equals(figures(request.getLocalAddr())));
    }

    private Optional<InetAddress> originOf(HttpServletRequest request) {
        Optional<InetAddress> origin = figures(request.getRemoteAddr());
        List<String> chain = chain(request.getHeaders(header));
        for (int i = chain.size() - 1; i >= 0 && origin.filter(this::isTrusted).isPresent(); i--) {
            Optional<InetAddress> before = AddressRange.literal(withoutPort(chain.get(i)));
            if (before.isEmpty()) {
                return origin;
            }
            origin = before;
        }
        return origin;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.holds(address));
    }

    /** The client first, then the proxies, each as the next one saw it. */
    private List<String> chain(Enumeration<String> lines) {
        List<String> chain = new ArrayList<>();
        Collections.list(lines)
                .forEach(
                        line -> Stream.of(line.split(",", -1)).map(this::node).forEach(chain::add));
        return chain;
    }

    private String node(String element) {
        return header.equalsIgnoreCase("Forwarded") ? forwardedFor(element) : element.strip();
    }

    /** The {@code for} of an element of RFC 7239; nothing readable if it has none. */
    private static String forwardedFor(String element) {
        return Stream.of(element.split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                .map(pair -> pair.substring("for=".length()).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    private static String withoutPort(String node) {
        if (node.startsWith("[")) {
            return node.replaceFirst("^\\[([^]]*)](:[0-9]+)?$", "$1");
        }
        return node.replaceFirst("^([0-9.]+):[0-9]+$", "$1");
    }

    /** An address that the server gives: figures, maybe with the zone of a link. */
    private static Optional<InetAddress> figures(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(address -> AddressRange.literal(address.replaceFirst("%.*$", "")));
    }

    private static InetAddress addressOf(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
