package org.duta.ejb.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.duta.ejb.kernel.PublicAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/** What mail is told from outside; {@code docs/contract.md} lists it. */
@ApplicationScoped
public class NotificationSettings {

    @Inject PublicAddress address;

    /**
     * Where mail goes; nothing as long as it is to be kept.
     *
     * @throws IllegalArgumentException if what was given is no address of a mail server
     */
    public Optional<MailServer> server() {
        return text("DUTA_SMTP_URL").map(MailServer::parse);
    }

    /** Whether mail is sent rather than kept. */
    public boolean sends() {
        return text("DUTA_SMTP_URL").isPresent();
    }

    /** Whom mail comes from. */
    public String from() {
        return text("DUTA_MAIL_FROM")
                .orElseGet(() -> "duta@" + URI.create(address.base()).getHost());
    }

    private Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
