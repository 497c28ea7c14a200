package org.duta.ejb.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this node keeps the trail's anchors, and what it signs them with. */
@ApplicationScoped
public class AuditSettings {

    /** {@code DUTA_AUDIT_ANCHORS}, else {@code anchors} in {@code DUTA_DATA}. */
    public Path anchorsFolder() {
        return folder("DUTA_AUDIT_ANCHORS", "anchors");
    }

    /** {@code DUTA_AUDIT_KEYS}, else {@code audit-keys} in {@code DUTA_DATA}. */
    public Path keysFolder() {
        return folder("DUTA_AUDIT_KEYS", "audit-keys");
    }

    private static Path folder(String name, String fallback) {
        return text(name)
                .map(Path::of)
                .orElseGet(() -> Path.of(text("DUTA_DATA").orElse("data"), fallback));
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank());
    }
}
