package org.duta.ejb.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does what mail servers do on bad days, one conversation at a time. */
final class GrumpyServer implements AutoCloseable {

    /** What it does in one conversation; without any left, it takes what comes. */
    enum Mood {
        /** It asks to come back later (RFC 6647). */
        GREYLISTS,
        KNOWS_NO_SUCH_RECIPIENT,
        /** It takes the letter and is gone before it has said so. */
        DIES_AFTER_DATA,
        /** It says that it has the letter, and is gone without waiting for a farewell. */
        HANGS_UP
    }

    private final ServerSocket door;
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();

    /** Everything that it took, whether it said so or not. */
    final List<String> taken = new CopyOnWriteArrayList<>();

    GrumpyServer(Mood... moods) {
        this.moods.addAll(List.of(moods));
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "grumpy mail server");
        thread.setDaemon(true);
        thread.start();
    }

    MailServer address() {
        return MailServer.parse("smtp://127.0.0.1:" + door.getLocalPort());
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                talk(socket, moods.poll());
            } catch (SocketException closed) {
                // The end of a conversation, or of the server.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket socket, @org.jspecify.annotations.Nullable Mood mood)
            throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Writer out =
                new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 grumpy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && mood == Mood.GREYLISTS) {
                say(out, "451 4.7.1 Come back later");
            } else if (line.startsWith("RCPT") && mood == Mood.KNOWS_NO_SUCH_RECIPIENT) {
                say(out, "550 5.1.1 No such recipient");
            } else if (line.equals("DATA")) {
                say(out, "354 Go on");
                taken.add(letter(in));
                if (mood == Mood.DIES_AFTER_DATA) {
                    return;
                }
                say(out, "250 Taken");
                if (mood == Mood.HANGS_UP) {
                    return;
                }
            } else if (line.equals("QUIT")) {
                say(out, "221 Bye");
                return;
            } else {
                say(out, "250 Well");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
