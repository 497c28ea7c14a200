package org.duta.web.publication.found;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.kernel.SiteSettings;

/**
 * {@code /.well-known/security.txt} (RFC 9116): whom to tell about a hole. It isn't there while no
 * contact is configured, or once it has expired: nobody must follow what isn't looked after.
 */
public class SecurityTxtServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient SiteSettings settings;
    @Inject private transient PublicAddress address;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<String> contacts = settings.securityContacts();
        Optional<Instant> expires =
                settings.securityExpires().filter(end -> end.isAfter(clock.instant()));
        if (contacts.isEmpty() || expires.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        String text = text(contacts, expires.get());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(List<String> contacts, Instant expires) {
        StringBuilder text = new StringBuilder();
        contacts.forEach(contact -> text.append("Contact: ").append(contact).append('\n'));
        return text.append("Expires: ")
                .append(expires)
                .append("\nPreferred-Languages: id, en\nCanonical: ")
                .append(address.of("/.well-known/security.txt"))
                .append('\n')
                .toString();
    }
}
