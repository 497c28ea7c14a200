package org.duta.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.duta.web.kernel.LocalServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsServletTest {

    @Test
    void whoever_asks_for_the_headers_alone_gets_them_and_does_not_listen(@TempDir Path folder)
            throws IOException, InterruptedException, LifecycleException {
        try (LocalServer server = new LocalServer(folder, new EventsServlet(), "/api/v1/events")) {
            HttpResponse<byte[]> answer = server.send("HEAD", "/api/v1/events");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/event-stream;charset=UTF-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).isEmpty();
        }
    }
}
