package org.duta.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the installation is told from outside; {@code docs/contract.md} lists every name. */
@ApplicationScoped
public class KernelSettings {

    private final Config config = ConfigProvider.getConfig();

    /** The address that every absolute link starts with, without a slash at its end. */
    public String publicUrl() {
        return text("DUTA_PUBLIC_URL")
                .map(url -> url.replaceAll("/+$", ""))
                .orElseGet(() -> "http://localhost:" + port());
    }

    /** The origins that a browser may post from. */
    public List<String> allowedOrigins() {
        return text("DUTA_PUBLIC_URL").isPresent()
                ? List.of(publicUrl())
                : List.of(publicUrl(), "http://127.0.0.1:" + port());
    }

    public boolean demo() {
        return text("DUTA_DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    /** Where a test arms fault points. */
    Optional<String> faultFolder() {
        return text("DUTA_FAULT_FOLDER");
    }

    private String port() {
        return text("DUTA_HTTP_PORT").orElse("8080");
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
