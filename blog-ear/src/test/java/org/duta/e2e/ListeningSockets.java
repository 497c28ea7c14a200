package org.duta.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The TCP and UDP sockets that a process of this machine listens on, out of Linux's {@code /proc}.
 */
final class ListeningSockets {

    private static final String TCP_ESTABLISHED = "01";
    private static final String TCP_LISTEN = "0A";
    private static final String UDP_UNCONNECTED = "07";

    private ListeningSockets() {}

    /**
     * Such as {@code tcp6 0000000000000000FFFF00000100007F:1F90}: table, address and port in the
     * kernel's hexadecimal.
     */
    static Set<String> of(long pid) {
        try {
            Set<String> inodes = inodes(pid);
            Set<String> found = new TreeSet<>();
            found.addAll(sockets("tcp", TCP_LISTEN, inodes));
            found.addAll(sockets("tcp6", TCP_LISTEN, inodes));
            found.addAll(sockets("udp", UDP_UNCONNECTED, inodes));
            found.addAll(sockets("udp6", UDP_UNCONNECTED, inodes));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that process has a connection from this port of its own. */
    static boolean hasConnectionFrom(int port, long pid) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        try {
            Set<String> inodes = inodes(pid);
            Set<String> connected = new HashSet<>(sockets("tcp", TCP_ESTABLISHED, inodes));
            connected.addAll(sockets("tcp6", TCP_ESTABLISHED, inodes));
            return connected.stream().anyMatch(socket -> socket.endsWith(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How {@link #of} writes a TCP port of 127.0.0.1, by the kind of socket that Java opens. */
    static String onLoopback(int port) {
        return String.format(Locale.ROOT, "tcp6 0000000000000000FFFF00000100007F:%04X", port);
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    /** Empty for one that the server has closed since the folder was read. */
    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }

    private static Set<String> sockets(String table, String state, Set<String> inodes)
            throws IOException {
        Set<String> found = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 9 && columns[3].equals(state) && inodes.contains(columns[9])) {
                found.add(table + " " + columns[1]);
            }
        }
        return found;
    }
}
