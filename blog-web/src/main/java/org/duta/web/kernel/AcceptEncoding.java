package org.duta.web.kernel;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says about encodings (RFC 9110, section 12.5.3), as far as gzip goes. */
public final class AcceptEncoding {

    private static final String IDENTITY = "identity";

    private AcceptEncoding() {}

    /**
     * Whether gzip is acceptable and at least as welcome as the plain body.
     *
     * @param headers every line of the header; none means that gzip isn't wanted
     */
    public static boolean prefersGzip(Enumeration<String> headers) {
        Map<String, Double> weights = new HashMap<>();
        while (headers.hasMoreElements()) {
            for (String item : headers.nextElement().split(",", -1)) {
                read(item, weights);
            }
        }
        double gzip = weightOfGzip(weights);
        return gzip > 0 && gzip >= weights.getOrDefault(IDENTITY, 0.0);
    }

    private static double weightOfGzip(Map<String, Double> weights) {
        Double named = weights.get("gzip");
        Double alias = weights.get("x-gzip");
        if (named != null || alias != null) {
            return Math.max(orZero(named), orZero(alias));
        }
        return orZero(weights.get("*"));
    }

    private static double orZero(@Nullable Double weight) {
        return weight == null ? 0 : weight;
    }

    /** An item whose weight can't be read is left out. */
    private static void read(String item, Map<String, Double> weights) {
        String[] parts = item.split(";", -1);
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                String value = parameter.substring(2).strip();
                if (!value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")) {
                    return;
                }
                weight = Double.parseDouble(value);
            }
        }
        weights.put(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }
}
