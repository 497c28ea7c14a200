package org.duta.web.kernel.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** How much a client may ask for, and which proxies are believed; docs/contract.md lists it. */
@ApplicationScoped
public class LimitSettings {

    private final Config config = ConfigProvider.getConfig();

    /** Requests a minute, {@code DUTA_LIMIT_…}; 0: as many as it likes. */
    int perMinute(Limit limit) {
        return config.getOptionalValue("DUTA_LIMIT_" + limit.name(), Integer.class)
                .filter(requests -> requests >= 0)
                .orElse(limit.usual());
    }

    /**
     * Whose word counts for where a request comes from, {@code DUTA_TRUSTED_PROXIES}: addresses and
     * ranges with commas between them, nobody's unless that is set.
     *
     * @throws IllegalArgumentException if one can't be read: a limit would bind the wrong ones
     */
    List<AddressRange> trustedProxies() {
        return Stream.of(text("DUTA_TRUSTED_PROXIES", "").split(",", -1))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(LimitSettings::range)
                .toList();
    }

    /**
     * The header in which they give their word, {@code DUTA_PROXY_HEADER}: {@code X-Forwarded-For}
     * or {@code Forwarded} (RFC 7239). Only one, since a proxy passes on whatever a client wrote in
     * the other.
     */
    String proxyHeader() {
        return text("DUTA_PROXY_HEADER", "X-Forwarded-For");
    }

    private static AddressRange range(String written) {
        return AddressRange.parse(written)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "DUTA_TRUSTED_PROXIES: not an address or a range: "
                                                + written));
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }
}
