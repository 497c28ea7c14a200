package org.duta.model.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An address of somebody else's that Duta may send to. Here its form is judged; what its host
 * resolves to is judged when it is dialled.
 *
 * @param host in lower case, without brackets
 * @param port the one to dial
 * @param named an operator has let the host through by name
 */
public record CallbackUrl(URI uri, String host, int port, boolean named) {

    /** Characters. */
    public static final int LONGEST = 2_000;

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Pattern OCTET_FOUR =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    /**
     * @param allowed hosts that an operator lets through whatever they are, at any port
     * @throws Invalid if nothing may be sent there
     */
    public static CallbackUrl of(String written, Set<String> allowed) {
        URI uri = parsed(written);
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw refused("callback-scheme");
        }
        String host = host(uri);
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        boolean named = allowed.contains(host);
        if (!named && isDisguised(host)) {
            throw refused("callback-host");
        }
        if (!named && isInside(host)) {
            throw refused("callback-inside");
        }
        if (!named && !PORTS.contains(port)) {
            throw refused("callback-port");
        }
        return new CallbackUrl(uri, host, port, named);
    }

    /** The host of an address that was taken before. */
    public static String hostOf(String known) {
        return host(URI.create(known));
    }

    public boolean encrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** What stands in the request line. */
    public String target() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** What stands in the {@code Host} header. */
    public String authority() {
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        return uri.getPort() < 0 ? bracketed : bracketed + ":" + uri.getPort();
    }

    private static URI parsed(String written) {
        try {
            if (written.length() > LONGEST) {
                throw refused("callback-malformed");
            }
            URI uri = new URI(written);
            if (uri.isOpaque() || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw refused("callback-malformed");
            }
            return new URI(uri.toASCIIString());
        } catch (URISyntaxException e) {
            throw refused("callback-malformed");
        }
    }

    private static String host(URI uri) {
        @Nullable String host = uri.getHost();
        if (host == null || host.isEmpty() || host.contains("%")) {
            throw refused("callback-malformed");
        }
        return host.replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A number in a form that programs read differently (decimal, octal, hexadecimal, shortened),
     * or an IPv4 address within an IPv6 one: nobody needs them but to get past a guard.
     */
    private static boolean isDisguised(String host) {
        if (host.contains(":")) {
            return host.contains(".") || host.startsWith("::");
        }
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !OCTET_FOUR.matcher(host).matches();
    }

    /**
     * An address of a machine that isn't the internet's; a name is looked up when it is dialled.
     */
    private static boolean isInside(String host) {
        if (!host.contains(":") && !OCTET_FOUR.matcher(host).matches()) {
            return false;
        }
        try {
            return !InternetRanges.holds(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static Invalid refused(String code) {
        return new Invalid(Problem.INVALID, Reason.of(code));
    }
}
