package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** An upload of which one piece has come, and half of another is on its way. */
record HalfSent(SignedIn person, String path, byte[] file, int come) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static HalfSent begin(SignedIn person, byte[] file, String name) {
        String upload = MediaFiles.beginsAt(MediaFiles.begin(person, file.length, name, ""));
        int first = file.length / 4;
        MediaFiles.piece(person, upload, 0, Arrays.copyOf(file, first)).expect(204);
        HalfSent half = new HalfSent(person, URI.create(upload).getPath(), file, file.length / 2);
        half.send(first);
        Pause.until(PATIENCE, () -> half.offset() == half.come, () -> "stuck at " + half.offset());
        return half;
    }

    /** A piece that says it is longer; the server is killed while it waits for the rest of it. */
    @SuppressWarnings("resource")
    private void send(int from) {
        URI server = URI.create(person.api().address());
        String head =
                "PATCH %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                                .formatted(path, server.getAuthority(), person.token())
                        + "Tus-Resumable: 1.0.0\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n"
                                .formatted(from, file.length - from)
                        + "Content-Type: application/offset+octet-stream\r\n\r\n";
        try {
            Socket socket = new Socket(server.getHost(), server.getPort());
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(file, from, come - from);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long offset() {
        Answer state = person.send("HEAD", path, new byte[0]).expect(200);
        assertThat(state.header("Duta-Media")).isNull();
        return Long.parseLong(Objects.requireNonNull(state.header("Upload-Offset")));
    }

    void assertKept() {
        assertThat(offset()).isEqualTo(come);
    }

    /** Goes on where it was; the id of the file. */
    String rest() {
        Answer last =
                MediaFiles.piece(person, path, come, Arrays.copyOfRange(file, come, file.length));
        return Objects.requireNonNull(last.expect(204).header("Duta-Media"));
    }
}
