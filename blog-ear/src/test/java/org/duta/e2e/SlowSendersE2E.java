package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever begins a request and doesn't end it keeps nobody else waiting. */
class SlowSendersE2E {

    private static final int MANY = 16;

    private static final String BEGUN =
            "POST /api/desk/v1/sessions HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 60\r\n\r\n{\"username\":";

    private final Api api = Api.shared();
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void theyGiveUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void othersAreAnsweredWhileTheyAreStillSending() throws IOException {
        int port = URI.create(api.address()).getPort();
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket();
            slow.add(socket);
            socket.connect(RawHttp.loopback(port));
            OutputStream out = socket.getOutputStream();
            out.write(BEGUN.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        api.get("/api/v1/missions").expect(200);
        api.get("/feeds/all.rss").expect(200);

        for (Socket socket : slow) {
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .as("nobody has been given up meanwhile")
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
