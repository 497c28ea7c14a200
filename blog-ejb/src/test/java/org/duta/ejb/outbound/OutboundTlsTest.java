package org.duta.ejb.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboundTlsTest {

    @Test
    void a_certificate_has_to_be_for_the_host_that_was_asked_for(@TempDir Path folder)
            throws Exception {
        assertThat(overTls(folder.resolve("right"), "ip:127.0.0.1").isOk()).isTrue();
        assertThatThrownBy(() -> overTls(folder.resolve("wrong"), "dns:portal.example"))
                .isInstanceOf(SSLException.class);
    }

    /** Trusts a new certificate for the name, and asks a server that has it at 127.0.0.1. */
    private static Received overTls(Path store, String name) throws Exception {
        SSLContext context = OutboundFixture.certificateFor(store, name);
        HttpsServer server = HttpsServer.create(OutboundFixture.local(), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            return OutboundFixture.outbound(context.getSocketFactory())
                    .get("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }
}
