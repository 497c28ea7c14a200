package org.duta.model.kernel.signing;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Ed25519 public keys as {@code openssl} reads and writes them: PEM (RFC 7468, RFC 8410). */
public final class PublicKeyPem {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final Pattern ONE = Pattern.compile(BEGIN + "\\s*([A-Za-z0-9+/=]+)\\s*" + END);
    private static final String HEADER = "MCowBQYDK2VwAyEA";

    private PublicKeyPem() {}

    /**
     * @param x as {@link Ed25519#x} gives it
     */
    public static String of(String x) {
        byte[] key = Base64.getUrlDecoder().decode(x);
        return BEGIN + "\n" + HEADER + Base64.getEncoder().encodeToString(key) + "\n" + END + "\n";
    }

    /** The {@code x} of every Ed25519 key that stands in the text. */
    public static List<String> in(String text) {
        return ONE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(encoded -> encoded.startsWith(HEADER))
                .map(encoded -> encoded.substring(HEADER.length()))
                .map(key -> key.replace("=", "").replace('+', '-').replace('/', '_'))
                .toList();
    }
}
