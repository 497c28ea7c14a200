package org.duta.ejb.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.duta.model.outbound.CallbackUrl;
import org.jspecify.annotations.Nullable;

/** One request and its answer in HTTP/1.1 (RFC 9112) on a line that is open, and closed after. */
final class HttpExchange {

    /** Bytes of status line and header fields. */
    private static final int LARGEST_HEAD = 16_384;

    private final InputStream in;
    private final OutputStream out;
    private int headLeft = LARGEST_HEAD;

    HttpExchange(Socket line) throws IOException {
        in = new BufferedInputStream(line.getInputStream());
        out = line.getOutputStream();
    }

    void write(
            String method,
            CallbackUrl target,
            List<Outbound.Header> headers,
            byte @Nullable [] body)
            throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target.target()).append(" HTTP/1.1\r\n");
        field(head, "Host", target.authority());
        if (headers.stream().noneMatch(header -> header.name().equals("User-Agent"))) {
            field(head, "User-Agent", "Duta");
        }
        field(head, "Accept", "*/*");
        field(head, "Accept-Encoding", "identity");
        field(head, "Connection", "close");
        headers.forEach(header -> field(head, header.name(), header.value()));
        if (body != null) {
            field(head, "Content-Length", Integer.toString(body.length));
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            out.write(body);
        }
        out.flush();
    }

    private static void field(StringBuilder head, String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A header has one line: " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /**
     * The first final answer; those of the 1xx kind are skipped.
     *
     * @param mostOfBody bytes; 0 leaves it out
     */
    Received read(int mostOfBody) throws IOException {
        int status = status();
        Head head = head();
        while (status < 200) {
            status = status();
            head = head();
        }
        if (status == 204 || status == 304 || mostOfBody == 0) {
            return new Received(status, head.location(), new byte[0]);
        }
        byte[] body = head.chunked() ? chunks(mostOfBody) : bytes(head.length(), mostOfBody);
        return new Received(status, head.location(), body);
    }

    private record Head(boolean chunked, long length, @Nullable String location) {}

    private int status() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("not HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Head head() throws IOException {
        boolean chunked = false;
        long length = Long.MAX_VALUE;
        String location = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT).replace(" ", "").replace("\t", "");
            if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.endsWith("chunked");
            } else if (lower.matches("content-length:[0-9]{1,15}")) {
                length = Long.parseLong(lower.substring(15));
            } else if (lower.startsWith("location:")) {
                location = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return new Head(chunked, length, location);
    }

    private byte[] bytes(long length, int most) throws IOException {
        return in.readNBytes((int) Math.min(length, most));
    }

    private byte[] chunks(int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < most) {
            String size = line().replaceFirst("[; ].*", "");
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new IOException("not HTTP");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                break;
            }
            body.write(bytes(length, most - body.size()));
            if (body.size() < most) {
                line();
            }
        }
        return body.toByteArray();
    }

    /** A line without its end; a head that doesn't end isn't read on. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("ended early");
            }
            if (--headLeft < 0) {
                throw new IOException("head too large");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
