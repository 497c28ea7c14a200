package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a socket to a text, and what frames cost the one who sends nonsense. */
class LiveTextDoorE2E {

    private static final String SECRET = NewDraft.word();

    private final Newsroom room = new Newsroom();
    private final String address = room.api.address();
    private final String post = room.draft(NewDraft.in("tokyo").saying(SECRET));

    private int refusal(String... headers) {
        return catchThrowableOfType(
                        LiveSocket.Refused.class, () -> LiveSocket.open(address, post, headers))
                .status();
    }

    private void expectToBeIn(LiveSocket socket) {
        assertThat(socket.subprotocol()).isEqualTo(LiveSocket.SUBPROTOCOL);
        socket.send(Wire.hello(UUID.randomUUID()));
        assertThat(socket.next("open").getString("doc")).isEqualTo(SECRET);
    }

    @Test
    void a_token_opens_the_door() {
        try (LiveSocket socket = LiveSocket.open(room.ayu, post)) {
            expectToBeIn(socket);
        }
    }

    @Test
    void a_cookie_opens_the_door_to_a_page_of_ours() {
        for (String origin : new String[] {address, address.replace("127.0.0.1", "localhost")}) {
            try (LiveSocket socket =
                    LiveSocket.open(
                            address,
                            post,
                            "Cookie",
                            BrowserSession.signIn(room.api, "ayu"),
                            "Origin",
                            origin)) {
                expectToBeIn(socket);
            }
        }
    }

    @Test
    void a_cookie_opens_nothing_to_a_foreign_page() {
        String cookie = BrowserSession.signIn(room.api, "ayu");
        assertThat(refusal("Cookie", cookie)).isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", address + ".evil.example")).isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", "null")).isEqualTo(403);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        assertThat(refusal()).isEqualTo(401);
        assertThat(refusal("Origin", address)).isEqualTo(401);
        assertThat(refusal("Authorization", "Bearer nonsense")).isEqualTo(401);
        assertThat(refusal("Cookie", "duta=nonsense", "Origin", address)).isEqualTo(401);
    }

    @Test
    void a_text_that_one_may_not_read_is_like_one_that_does_not_exist() {
        for (SignedIn stranger : new SignedIn[] {room.bima, room.fajar}) {
            expectNoSuchPost(stranger, post);
        }
        expectNoSuchPost(room.ayu, UUID.randomUUID().toString());
        expectNoSuchPost(room.ayu, "no-uuid");
    }

    private static void expectNoSuchPost(SignedIn person, String id) {
        try (LiveSocket socket = LiveSocket.open(person, id)) {
            socket.send(Wire.hello(UUID.randomUUID()));
            assertThat(socket.closeCode()).isEqualTo(4404);
            assertThat(socket.texts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"t\":7}",
                "{\"t\":\"hello\"",
                "{\"t\":\"hello\"}",
                "{\"t\":\"hello\",\"client\":\"x\"}",
                "{\"t\":\"hello\",\"client\":null}",
                "{\"t\":\"pull\",\"v\":0}",
                "{\"t\":\"push\",\"v\":0,\"ups\":[]}",
                "{\"t\":\"authors\"}",
                "\u0000"
            })
    void a_first_frame_that_is_no_hello_ends_the_socket_and_shows_nothing(String frame) {
        try (LiveSocket socket = LiveSocket.open(room.ayu, post)) {
            socket.send(frame);
            assertThat(socket.closeCode()).isBetween(4400, 4499);
            assertThat(socket.texts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push",
                "[[[[",
                "{\"t\":\"push\"}",
                "{\"t\":\"push\",\"v\":\"0\",\"ups\":[]}",
                "{\"t\":\"push\",\"v\":0.5,\"ups\":[]}",
                "{\"t\":\"push\",\"v\":0,\"ups\":7}",
                "{\"t\":\"push\",\"v\":0,\"ups\":[{\"ch\":[6]}]}",
                "{\"t\":\"push\",\"v\":1e400,\"ups\":[]}",
                "{\"t\":\"presence\",\"v\":0,\"sel\":[[0]]}",
                "{\"t\":\"presence\",\"v\":0,\"sel\":[[0,\"x\"]]}"
            })
    void a_frame_that_is_nonsense_ends_its_socket_and_no_other(String frame) {
        try (LiveSocket nonsense = LiveSocket.open(room.gita, post);
                LiveSocket sane = LiveSocket.open(room.ayu, post)) {
            expectToBeIn(nonsense);
            expectToBeIn(sane);
            nonsense.send(frame);
            assertThat(nonsense.closeCode()).isBetween(4400, 4499);
            expectAlive(sane);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"presence\",\"v\":0,\"sel\":[[-5,100000]]}",
                "{\"t\":\"presence\",\"v\":-1,\"sel\":[[0,0]]}",
                "{\"t\":\"presence\",\"v\":99,\"sel\":[[0,0]]}",
                "{\"t\":\"something-new\",\"of\":\"tomorrow\"}",
                "{\"t\":\"hello\",\"client\":\"00000000-0000-0000-0000-000000000000\"}",
                "{\"t\":\"push\",\"v\":0,\"ups\":[]}"
            })
    void a_frame_that_makes_no_sense_here_harms_nobody(String frame) {
        try (LiveSocket odd = LiveSocket.open(room.gita, post);
                LiveSocket sane = LiveSocket.open(room.ayu, post)) {
            expectToBeIn(odd);
            expectToBeIn(sane);
            odd.send(frame);
            odd.send(Wire.pull(0));
            expectAlive(sane);
            try (LiveSocket late = LiveSocket.open(room.citra, post)) {
                expectToBeIn(late);
            }
        }
    }

    private static void expectAlive(LiveSocket socket) {
        socket.send(Wire.pull(0));
        assertThat(socket.next("ups").getJsonArray("ups")).isEmpty();
    }

    @Test
    void a_frame_of_more_than_four_megabytes_ends_its_socket() {
        try (LiveSocket huge = LiveSocket.open(room.gita, post);
                LiveSocket sane = LiveSocket.open(room.ayu, post)) {
            expectToBeIn(huge);
            expectToBeIn(sane);
            huge.send(Wire.push(0, 1, "[7,[0,\"" + "x".repeat(5 * 1024 * 1024) + "\"]]"));
            assertThat(huge.closeCode()).isIn(1009, LiveSocket.CUT);
            expectAlive(sane);
        }
        assertThat(room.ayu.sees(post).getString("text")).isEqualTo(SECRET);
    }
}
