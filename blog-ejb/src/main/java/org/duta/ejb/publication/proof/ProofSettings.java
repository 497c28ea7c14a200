package org.duta.ejb.publication.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this node keeps what it signs with. */
@ApplicationScoped
public class ProofSettings {

    /** {@code DUTA_PROOF_KEYS}, else {@code keys} in {@code DUTA_DATA}. */
    public Path keysFolder() {
        return Path.of(
                text("DUTA_PROOF_KEYS")
                        .orElseGet(() -> text("DUTA_DATA").orElse("data") + "/keys"));
    }

    private Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank());
    }
}
