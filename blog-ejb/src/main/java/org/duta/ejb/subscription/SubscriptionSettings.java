package org.duta.ejb.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** What pushing is told from outside. */
@ApplicationScoped
public class SubscriptionSettings {

    /**
     * Hosts and addresses, lower case, that may be sent to wherever they are. Empty but in tests,
     * which receive on this machine.
     */
    public Set<String> allowedHosts() {
        return Arrays.stream(text("DUTA_OUTBOUND_ALLOW", "").split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where this node itself answers, without a slash at the end. */
    String ownDoor() {
        String bind = text("DUTA_BIND", "127.0.0.1");
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        String written = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + written + ":" + text("DUTA_HTTP_PORT", "8080");
    }

    private String text(String name, String otherwise) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
