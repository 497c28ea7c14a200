package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duta.model.kernel.DocTable;
import org.duta.model.media.Mutation;

/** Files made to harm whoever opens or serves them, and what becomes of them. */
abstract class HostileFiles {

    /** Stands in whatever is hidden in a file. */
    static final String PAYLOAD = "duta-payload";

    static final String SCRIPT = "<script>alert('" + PAYLOAD + "')</script>";

    /**
     * @param name what it does, and what it calls itself
     */
    record Hostile(String name, byte[] bytes) {

        /** Whether it depends on the version of a tool if anything can be made of it. */
        boolean isDamaged() {
            return name.matches("(cut|changed).*");
        }

        /** Fails if bytes made of it are its own, or hold what was hidden in it. */
        void assertMadeAnew(byte[] made) {
            assertThat(new String(made, StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(PAYLOAD, "root:");
            assertThat(Arrays.equals(made, bytes)).as(name).isFalse();
        }
    }

    /** Makes the files. */
    @FunctionalInterface
    interface Source {
        /**
         * @param home an address that those which can try to reach
         */
        List<Hostile> callingTo(String home) throws Exception;
    }

    /** Says what becomes of one. */
    @FunctionalInterface
    interface Answer {
        String to(Hostile file) throws Exception;
    }

    private final List<Hostile> all = new ArrayList<>();
    private final Map<String, byte[]> good;
    final String home;

    /**
     * @param good some that aren't hostile, by ending
     */
    HostileFiles(String home, Map<String, byte[]> good) {
        this.home = home;
        this.good = good;
    }

    /** Holds the table to the answers; no file may reach out or leave a process behind. */
    static void assertAnswers(DocTable table, Source source, Answer answer) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (ServerSocket home = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (Hostile file : source.callingTo("http://127.0.0.1:" + home.getLocalPort() + "/")) {
                rows.add(List.of(file.name(), answer.to(file)));
            }
            home.setSoTimeout(50);
            assertThat(isCalled(home)).isFalse();
        }
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
        if (DocTable.isWritten()) {
            table.write(rows);
        }
        assertThat(table.rows()).isEqualTo(rows);
    }

    private static boolean isCalled(ServerSocket home) throws IOException {
        try {
            home.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    List<Hostile> all() {
        return all;
    }

    void add(String name, byte[]... parts) {
        all.add(new Hostile(name, joined(parts)));
    }

    /** The good one of that ending. */
    byte[] of(String kind) {
        return good.getOrDefault(kind, new byte[0]);
    }

    /**
     * Of each kind one that is cut off, and some with bytes changed, the same on every run.
     *
     * @param head bytes of which a head has more
     */
    void damage(int seed, int head) {
        Mutation mutation = new Mutation(new Random(seed));
        good.forEach(
                (kind, bytes) -> {
                    add("cut." + kind, Arrays.copyOf(bytes, bytes.length / 2));
                    add("cut-in-its-head." + kind, Arrays.copyOf(bytes, head));
                    for (int n = 1; n <= 3; n++) {
                        add("changed-" + n + "." + kind, mutation.of(bytes));
                    }
                });
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
