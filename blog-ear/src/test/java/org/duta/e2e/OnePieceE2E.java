package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Files that come in one piece wait for their turn, and are refused while too many of them come.
 */
class OnePieceE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many at once are taken from one person. */
    private static final int MOST_OF_ONE = 4;

    private final Newsroom room = new Newsroom();
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void they_give_up() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void whoever_sends_too_many_at_once_is_asked_to_come_back_and_others_are_not()
            throws IOException {
        for (int i = 0; i <= MOST_OF_ONE; i++) {
            beginSlowly(room.bima);
        }
        Pause.until(
                PATIENCE,
                () -> slow.stream().anyMatch(OnePieceE2E::isAnswered),
                () -> "all of them are taken in");
        Answer refused = words(room.bima).expect(503, "busy");
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.json().getString("detail")).contains("/media/uploads");
        words(room.ayu).expect(422, "invalid");
        room.bima.get(MediaFiles.MEDIA).expect(200);
        they_give_up();
        Pause.until(PATIENCE, () -> words(room.bima).status() == 422, () -> "still full");
    }

    @Test
    void no_more_comes_each_second_than_the_node_takes_in() {
        long rate = (4L << 20) * Runtime.getRuntime().availableProcessors();
        byte[] photo = Arrays.copyOf(Photo.jpeg(40, 30), (int) (rate * 3 / 2));
        long begun = System.nanoTime();
        MediaFiles.received(room.bima, photo, "");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofSeconds(1));
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer words(SignedIn person) {
        return person.send("POST", MediaFiles.MEDIA, Api.bytes("just words"));
    }

    private void beginSlowly(SignedIn person) throws IOException {
        URI server = URI.create(person.api().address());
        Socket socket = new Socket(server.getHost(), server.getPort());
        slow.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: image/jpeg\r\nContent-Length: 1000\r\n\r\nabc"
                        .formatted(MediaFiles.MEDIA, server.getAuthority(), person.token())
                        .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
