package org.duta.ejb.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes mail: {@code smtp://user:password@host:port}, or {@code smtps://…} for TLS
 * from the first byte on. Ports are 25 and 465 unless given; user and password are percent-encoded.
 *
 * @param user null for a server that asks for none
 */
record MailServer(
        boolean tls, String host, int port, @Nullable String user, @Nullable String password) {

    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    /**
     * @throws IllegalArgumentException if it is no such address; its words don't repeat it, since a
     *     password may stand in it
     */
    static MailServer parse(String url) {
        URI address = uri(url);
        boolean tls = "smtps".equalsIgnoreCase(address.getScheme());
        String host = address.getHost();
        if (host == null || (!tls && !"smtp".equalsIgnoreCase(address.getScheme()))) {
            throw unreadable();
        }
        String[] login =
                address.getRawUserInfo() == null
                        ? new String[0]
                        : address.getRawUserInfo().split(":", 2);
        return new MailServer(
                tls,
                host,
                address.getPort() < 0 ? (tls ? SMTPS : SMTP) : address.getPort(),
                login.length == 0 ? null : decoded(login[0]),
                login.length < 2 ? null : decoded(login[1]));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "DUTA_SMTP_URL has to look like smtp://user:password@host:25 or smtps://host:465");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
