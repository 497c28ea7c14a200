package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.duta.launch.ExternalDatabase;
import org.duta.launch.LaunchFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The started server shows the application and nothing else. */
class LaunchE2E {

    private static final String SUPERUSER = "postgres";

    private final DutaServer duta = DutaServer.shared();
    private final RawHttp http = new RawHttp(duta.port());

    @Test
    void theServerListensOnOnePortOfLoopbackOnly() {
        assertThat(ListeningSockets.of(duta.pid()))
                .containsExactly(ListeningSockets.onLoopback(duta.port()));
    }

    /**
     * Admin, JMX, IIOP, JMS, HTTPS, Hazelcast, debugger and OSGi shell as Payara's stock domain has
     * them.
     */
    @ParameterizedTest
    @ValueSource(ints = {4848, 8686, 3700, 3820, 3920, 7676, 8181, 4900, 5900, 5901, 9009, 6666})
    void noneOfPayarasOtherPortsIsTheServers(int port) {
        assertThat(ListeningSockets.of(duta.pid()))
                .noneMatch(socket -> socket.endsWith(String.format(Locale.ROOT, ":%04X", port)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/management",
                "/management/domain",
                "/management/domain/version.json",
                "/monitoring",
                "/monitoring/domain",
                "/admin",
                "/admin/login.jsf",
                "/asadmin",
                "/__asadmin",
                "/__asadmin/version",
                "/__asadmin/list-applications",
                "/command/version",
                "/download/domain.xml",
                "/metrics",
                "/metrics/base",
                "/ejb-invoker",
                "/ejb-invoker/application",
                "/rest-api",
                "/payara/monitoring",
                "/monitoring-console",
                "/jolokia",
                "/wsat"
            })
    void noManagementAnswers(String path) {
        assertThat(RawHttp.status(http.get(path))).as(path).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF./web.xml",
                "/WEB-INF;/web.xml",
                "/WEB-INF;x=y/web.xml",
                "/;/WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/x/..;/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB%2dINF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/WEB-INF%5cweb.xml",
                "/%2e/WEB-INF/web.xml",
                "/x/%2e%2e/WEB-INF/web.xml",
                "/%2fWEB-INF/web.xml",
                "/%252e%252e/WEB-INF/web.xml",
                "/WEB-INF/web.xml%00",
                "/WEB-INF/web.xml.",
                "/WEB-INF/web.xml%20",
                "/WEB-INF/web.xml/",
                "/WEB-INF\\web.xml",
                "/WEB-INF/",
                "/WEB-INF/beans.xml",
                "/META-INF/MANIFEST.MF",
                "/META-INF./MANIFEST.MF",
                "/META-INF;/MANIFEST.MF",
                "/%4dETA-INF/MANIFEST.MF",
                "/x/..;/META-INF/MANIFEST.MF",
                "/../config/domain.xml",
                "/..%2f..%2fconfig/domain.xml",
                "/..;/..;/config/domain.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml"
            })
    void theInsideOfTheApplicationStaysInside(String path) {
        String answer = http.get(path);
        // The server cuts a path at the first semicolon, and answers for what is left of it.
        if (!path.contains(";")) {
            assertThat(RawHttp.status(answer)).as(path).isBetween(400, 499);
        }
        assertThat(answer)
                .as(path)
                .doesNotContain("<web-app", "<beans", "Manifest-Version", "<domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no/such/page", "/WEB-INF/web.xml", "/api/v1/no-such-thing"})
    void noHeaderTellsWhatTheServerIs(String path) {
        assertThat(RawHttp.head(http.get(path)).toLowerCase(Locale.ROOT))
                .doesNotContain("\r\nserver:", "\r\nx-powered-by:", "payara", "glassfish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /no;such/page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /\\ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void noAnswerToNonsenseTellsWhatTheServerIs(String request) {
        assertThat(http.send(request).toLowerCase(Locale.ROOT))
                .doesNotContain("payara", "glassfish", "grizzly", "stacktrace", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theDatabaseKeepsWhatItHasConfirmed(String setting) {
        assertThat(duta.database().show(setting)).isEqualTo("on");
    }

    @Test
    void theDatabaseListensOnLoopbackOnlyAndOpensNoOtherSocket() throws IOException {
        assertThat(duta.database().show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(duta.database().show("unix_socket_directories")).isEmpty();
        try (Socket socket = new Socket()) {
            socket.connect(RawHttp.loopback(duta.database().port()), 5_000);
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void theDatabaseSpeaksUnicodeWithoutTheMachinesLocale() {
        assertThat(duta.database().show("server_encoding")).isEqualTo("UTF8");
        duta.database().access().require();
    }

    @Test
    void aDatabaseOfOnesOwnThatSpeaksNoUnicodeIsRefused() throws SQLException {
        String url = duta.database().access().url();
        try (Connection superuser =
                        DriverManager.getConnection(at(url, "postgres"), SUPERUSER, "");
                Statement statement = superuser.createStatement()) {
            statement.execute(
                    "create database bytes template template0 encoding 'SQL_ASCII'"
                            + " locale_provider libc locale 'C'");
            try {
                ExternalDatabase bytes = new ExternalDatabase(at(url, "bytes"), SUPERUSER, "");
                assertThatThrownBy(bytes::require)
                        .isInstanceOf(LaunchFailure.class)
                        .hasMessageContaining("is in SQL_ASCII");
            } finally {
                statement.execute("drop database bytes");
            }
        }
    }

    private static String at(String url, String database) {
        return url.replaceFirst("[^/]+$", database);
    }
}
