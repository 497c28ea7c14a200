package org.duta.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes absolute links; they come from the settings and never from a request. */
@ApplicationScoped
public class PublicAddress {

    @Inject KernelSettings settings;

    /** The public URL without a slash at its end. */
    public String base() {
        return settings.publicUrl();
    }

    /**
     * @param path starts with a slash
     */
    public String of(String path) {
        return base() + path;
    }
}
