package org.duta.model.media.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duta.model.media.box.BoxFailure.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("processes")
class BoxTest {

    private static final BoxBounds TIGHT =
            new BoxBounds(Duration.ofSeconds(8), 48, 2 << 20, 12, 1, Duration.ofSeconds(60));

    @TempDir
    @SuppressWarnings("NullAway") // JUnit makes it.
    Path folder;

    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    @Test
    void what_a_task_leaves_is_read_and_its_folder_goes() throws Exception {
        String said = box(TIGHT).run(Copy.class, input("salam"), "id", BoxTest::result);

        assertThat(said).isEqualTo("id: salam, 1 of the environment");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_task_is_ended_when_its_time_is_over() throws Exception {
        BoxBounds brief =
                new BoxBounds(Duration.ofMillis(700), 48, 2 << 20, 12, 1, TIGHT.patience());

        assertThat(failure(brief, Dawdle.class)).isEqualTo(Why.TIME);
        assertThat(leftovers()).isEmpty();
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void a_task_has_no_more_memory_than_it_may() throws Exception {
        assertThat(failure(TIGHT, Hoard.class)).isEqualTo(Why.MEMORY);
    }

    @Test
    void a_task_writes_no_more_than_it_may() throws Exception {
        assertThat(failure(TIGHT, Flood.class)).isEqualTo(Why.OUTPUT);
        assertThat(failure(TIGHT, Scatter.class)).isEqualTo(Why.OUTPUT);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void a_link_out_of_the_box_is_no_result() throws Exception {
        assertThat(failure(TIGHT, LinkOut.class)).isEqualTo(Why.OUTPUT);
    }

    @Test
    void a_task_that_fails_has_no_result() throws Exception {
        assertThat(failure(TIGHT, Fail.class)).isEqualTo(Why.BROKE);
    }

    @Test
    void nothing_reaches_the_network() throws Exception {
        callsFail(new Box(java(), classPath(), folder.resolve("work"), TIGHT, List.of()));
        callsFail(box(TIGHT));
    }

    private void callsFail(Box box) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                DatagramSocket heard = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Path input = input(listening.getLocalPort() + " " + heard.getLocalPort());
            String said = box.run(CallHome.class, input, "", BoxTest::result);

            assertThat(said).isEqualTo("no no no no no");
            listening.setSoTimeout(50);
            heard.setSoTimeout(50);
            assertThat(
                            catchThrowableOfType(
                                    SocketTimeoutException.class, () -> listening.accept().close()))
                    .isNotNull();
            assertThat(
                            catchThrowableOfType(
                                    SocketTimeoutException.class,
                                    () -> heard.receive(new DatagramPacket(new byte[9], 9))))
                    .isNotNull();
        }
    }

    @Test
    void boxes_wait_for_their_turn_and_are_told_when_it_does_not_come() throws Exception {
        BoxBounds bounds =
                new BoxBounds(Duration.ofSeconds(5), 48, 2 << 20, 12, 1, Duration.ofMillis(100));
        Box box = box(bounds);
        Path begun = folder.resolve("begun");
        CompletableFuture<Why> first =
                CompletableFuture.supplyAsync(() -> failure(box, Dawdle.class, begun.toString()));
        while (!Files.exists(begun)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertThat(failure(box, Copy.class, "")).isEqualTo(Why.BUSY);
        assertThat(first.get()).isEqualTo(Why.TIME);
    }

    @Test
    void a_box_ends_with_the_server_however_that_ends() throws Exception {
        Path begun = folder.resolve("begun");
        List<String> command =
                new ArrayList<>(List.of(java().toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        folder.toString(),
                        begun.toString()));
        Process server = new ProcessBuilder(command).inheritIO().start();
        while (!Files.exists(begun) || Files.size(begun) == 0) {
            assertThat(server.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(begun))).orElseThrow();

        server.destroyForcibly();

        child.onExit().get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private Box box(BoxBounds bounds) {
        return new Box(java(), classPath(), folder.resolve("work"), bounds);
    }

    private Why failure(BoxBounds bounds, Class<? extends BoxTask> task) {
        return failure(box(bounds), task, "");
    }

    private Why failure(Box box, Class<? extends BoxTask> task, String hint) {
        BoxFailure failure =
                catchThrowableOfType(
                        BoxFailure.class,
                        () -> box.run(task, input("salam"), hint, BoxTest::result));
        assertThat(failure).isNotNull();
        return failure.why();
    }

    private Path input(String words) throws IOException {
        return Files.writeString(folder.resolve("input"), words);
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            return left.toList();
        }
    }

    private static String result(Path output) throws IOException {
        return Files.readString(output.resolve("result"));
    }

    static final class Copy implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            Files.writeString(
                    output.resolve("result"),
                    hint
                            + ": "
                            + Files.readString(input)
                            + ", "
                            + System.getenv().size()
                            + " of the environment");
        }
    }

    /** Says who it is in the file that the hint names, and goes on for ever. */
    static final class Dawdle implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            if (!hint.isEmpty()) {
                Files.writeString(Path.of(hint), Long.toString(ProcessHandle.current().pid()));
            }
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) % 1_000_000;
            }
        }
    }

    static final class Hoard implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) {
            List<byte[]> hoard = new ArrayList<>();
            while (hoard.size() < 1_000_000) {
                hoard.add(new byte[1 << 20]);
            }
        }
    }

    static final class Flood implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            Files.write(output.resolve("result"), new byte[3 << 20]);
        }
    }

    static final class Scatter implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            for (int i = 0; i < 20; i++) {
                Files.writeString(output.resolve("part" + i), "x");
            }
        }
    }

    static final class LinkOut implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            Files.createSymbolicLink(output.resolve("result"), Path.of("/etc/passwd"));
        }
    }

    static final class Fail implements BoxTask {
        @Override
        public void run(Path input, String hint, Path output) {
            throw new IllegalStateException("as it was made to");
        }
    }

    /** Tries every way out that Java has. */
    static final class CallHome implements BoxTask {

        private interface Call {
            void make() throws IOException;
        }

        @Override
        public void run(Path input, String hint, Path output) throws IOException {
            String[] ports = Files.readString(input).split(" ");
            int port = Integer.parseInt(ports[0]);
            InetSocketAddress home = new InetSocketAddress("127.0.0.1", port);
            InetSocketAddress heard =
                    new InetSocketAddress("127.0.0.1", Integer.parseInt(ports[1]));
            List<String> said =
                    Stream.<Call>of(
                                    () -> new Socket("127.0.0.1", port).close(),
                                    () -> SocketChannel.open(home).close(),
                                    () ->
                                            URI.create("http://127.0.0.1:" + port + "/")
                                                    .toURL()
                                                    .openStream()
                                                    .close(),
                                    () -> {
                                        try (DatagramSocket socket = new DatagramSocket()) {
                                            socket.send(new DatagramPacket(new byte[1], 1, heard));
                                        }
                                    },
                                    () -> InetAddress.getByName("duta.example"))
                            .map(CallHome::answer)
                            .toList();
            Files.writeString(output.resolve("result"), String.join(" ", said));
        }

        private static String answer(Call call) {
            try {
                call.make();
                return "yes";
            } catch (IOException | RuntimeException e) {
                return "no";
            }
        }
    }

    /** A server with one box at work. */
    static final class Server {
        private Server() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            BoxBounds minute =
                    new BoxBounds(Duration.ofMinutes(1), 48, 1 << 20, 9, 1, Duration.ofMinutes(1));
            new Box(java(), classPath(), folder.resolve("work"), minute)
                    .run(Dawdle.class, folder, args[1], output -> "");
        }
    }
}
