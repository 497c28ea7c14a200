package org.duta.web.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.duta.ejb.kernel.PublicAddress;
import org.jspecify.annotations.Nullable;

/** {@code #{page}}: what every page knows about itself. */
@Named
@RequestScoped
public class Page {

    @Inject HttpServletRequest request;
    @Inject PublicAddress address;

    private @Nullable Locale locale;

    public Locale getLocale() {
        Locale known = locale;
        if (known == null) {
            known = PageLanguage.of(request);
            locale = known;
        }
        return known;
    }

    /** For {@code lang} of the page: {@code en} or {@code id}. */
    public String getLang() {
        return getLocale().toLanguageTag();
    }

    /**
     * The absolute address of a path of ours.
     *
     * @param path starts with a slash
     */
    public String absolute(String path) {
        return address.of(path);
    }
}
