package org.duta.model.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are the open internet's, by IANA's registries of special-purpose addresses (RFC
 * 6890). Everything else may be a machine of ours.
 */
public final class InternetRanges {

    private static final List<Range> INSIDE_4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** The only range of IPv6 that is routed in the internet (RFC 4291, section 2.4). */
    private static final Range ROUTED_6 = range("2000::/3");

    /** Within it: tunnels that hide an IPv4 address, identifiers and examples. */
    private static final List<Range> INSIDE_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private InternetRanges() {}

    /** True if no private, local, shared, reserved or multicast range holds the address. */
    public static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return INSIDE_4.stream().noneMatch(range -> range.holds(bytes));
        }
        return ROUTED_6.holds(bytes) && INSIDE_6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Range> ranges(String... written) {
        return Stream.of(written).map(InternetRanges::range).toList();
    }

    private static Range range(String written) {
        String[] parts = written.split("/", -1);
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            return new Range(network, Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Range(byte[] network, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
