package org.duta.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the installation tells the outside about itself; {@code docs/contract.md} lists it. */
@ApplicationScoped
public class SiteSettings {

    private static final String OURSELVES = "'self'";

    /** Sources as CSP writes them, and nothing that could begin another directive or header. */
    private static final Pattern ANCESTORS = Pattern.compile("[A-Za-z0-9:/.*' -]+");

    private final Config config = ConfigProvider.getConfig();

    /** Who may show our embeddable pages in a frame: the value of CSP's frame-ancestors. */
    public String embedAncestors() {
        return text("DUTA_EMBED_ANCESTORS")
                .filter(sources -> ANCESTORS.matcher(sources).matches())
                .orElse(OURSELVES);
    }

    /** Whether sites other than ours may. */
    public boolean framedElsewhere() {
        return !embedAncestors().equals(OURSELVES);
    }

    /** Where holes in Duta are reported: addresses with their scheme, the preferred one first. */
    public List<String> securityContacts() {
        return text("DUTA_SECURITY_CONTACT").stream()
                .flatMap(contacts -> Stream.of(contacts.split(",")))
                .map(String::strip)
                .filter(contact -> contact.matches("(mailto|https|tel):\\S+"))
                .toList();
    }

    /** Until when these contacts are to be believed, if that is said and can be read. */
    public Optional<Instant> securityExpires() {
        try {
            return text("DUTA_SECURITY_EXPIRES").map(OffsetDateTime::parse).map(Instant::from);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
