package org.duta.ejb.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the way out is told from outside. */
@ApplicationScoped
public class OutboundSettings {

    /**
     * Hosts and addresses, lower case, that may be sent to wherever they are. Empty but in tests,
     * which receive on this machine.
     */
    public Set<String> allowedHosts() {
        String named =
                ConfigProvider.getConfig()
                        .getOptionalValue("DUTA_OUTBOUND_ALLOW", String.class)
                        .orElse("");
        return Arrays.stream(named.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing is sent anywhere but to those. */
    public boolean closed() {
        return ConfigProvider.getConfig()
                .getOptionalValue("DUTA_OUTBOUND_CLOSED", Boolean.class)
                .orElse(false);
    }
}
