package org.duta.web.kernel.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike (CIDR, RFC 4632 and RFC 4291).
 *
 * @param bits how many of the first address's count
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record AddressRange(byte[] first, int bits) {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    /** The range of {@code 10.0.0.0/8}, {@code 2001:db8::/32} or of one address. */
    static Optional<AddressRange> parse(String written) {
        String[] parts = written.strip().split("/", 2);
        return literal(parts[0])
                .map(InetAddress::getAddress)
                .flatMap(
                        first ->
                                parts.length == 1
                                        ? Optional.of(new AddressRange(first, first.length * 8))
                                        : of(first, parts[1]));
    }

    private static Optional<AddressRange> of(byte[] first, String bits) {
        return BITS.matcher(bits).matches() && Integer.parseInt(bits) <= first.length * 8
                ? Optional.of(new AddressRange(first, Integer.parseInt(bits)))
                : Optional.empty();
    }

    /** An address written in figures; no name is ever looked up. */
    static Optional<InetAddress> literal(String written) {
        if (!IPV4.matcher(written).matches() && !IPV6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.length
                && Arrays.equals(masked(bytes, bits), masked(first, bits));
    }

    /** The address with every bit but the first ones cleared. */
    static byte[] masked(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            masked[bit / 8] |= (byte) (address[bit / 8] & 0x80 >> bit % 8);
        }
        return masked;
    }
}
