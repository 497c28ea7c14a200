package org.duta.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** How much the portal API gives. */
@ApplicationScoped
public class PortalSettings {

    private final Config config = ConfigProvider.getConfig();

    /** Who may listen to events at once on one node, {@code DUTA_EVENT_LISTENERS}. */
    public int listeners() {
        return config.getOptionalValue("DUTA_EVENT_LISTENERS", Integer.class).orElse(5_000);
    }
}
