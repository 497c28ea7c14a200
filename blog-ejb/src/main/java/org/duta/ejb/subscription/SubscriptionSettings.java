package org.duta.ejb.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** What pushing is told from outside. */
@ApplicationScoped
public class SubscriptionSettings {

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
