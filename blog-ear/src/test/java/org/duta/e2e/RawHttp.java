package org.duta.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** HTTP over a bare socket, for requests that a decent client would tidy up first. */
final class RawHttp {

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** The whole answer to a request with exactly this target: status line, headers, body. */
    String get(String target) {
        return send(
                "GET "
                        + target
                        + " HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nConnection: close\r\n\r\n");
    }

    /** The whole answer to these bytes. */
    String send(String request) {
        try (Socket socket = new Socket()) {
            socket.connect(loopback(port), 5_000);
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The status code of an answer. */
    static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** The status line and the headers of an answer. */
    static String head(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? answer : answer.substring(0, end);
    }
}
