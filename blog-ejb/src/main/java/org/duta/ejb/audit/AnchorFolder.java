package org.duta.ejb.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duta.model.audit.Anchor;
import org.duta.model.audit.Anchors;
import org.duta.model.kernel.signing.PublicKeyPem;

/**
 * A folder off the database: {@code anchors.jsonl}, to which whole lines are appended, and the
 * public halves of the keys that sign them, each in a file that ends in {@code .pub.pem}.
 */
public record AnchorFolder(Path path) {

    private static final Logger LOG = System.getLogger(AnchorFolder.class.getName());
    private static final String PUBLIC = ".pub.pem";

    /**
     * What stands in the file.
     *
     * @param torn what a crash left of a line that it kept from being whole; usually empty
     */
    public record Written(List<String> lines, String torn) {}

    public Written read() {
        if (!Files.exists(file())) {
            return new Written(List.of(), "");
        }
        try {
            String all = Files.readString(file(), StandardCharsets.ISO_8859_1);
            List<String> lines = new ArrayList<>();
            int from = 0;
            for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
                lines.add(all.substring(from, end));
                from = end + 1;
            }
            return new Written(List.copyOf(lines), all.substring(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The anchors, checked with the keys whose {@code x} are given. */
    public Anchors anchors(List<String> keys) {
        return Anchors.of(read().lines(), keys);
    }

    /**
     * Appends a line and returns when it is on the disk. What a crash left before it is cut off.
     */
    public void append(Anchor anchor) {
        Written written = read();
        try (FileChannel channel = open()) {
            long whole = channel.size() - written.torn().length();
            if (!written.torn().isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "The last line of {0} is torn, as by a crash, and is written anew: {1}",
                        file(),
                        written.torn());
                channel.truncate(whole);
            }
            channel.position(whole);
            ByteBuffer line =
                    ByteBuffer.wrap((anchor.line() + '\n').getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a new key's public half beside the anchors, from where copies are taken. */
    public void publish(String id, String x) {
        try {
            Files.createDirectories(path);
            Path begun = path.resolve(UUID.randomUUID() + ".new");
            Files.writeString(begun, PublicKeyPem.of(x), StandardCharsets.US_ASCII);
            Files.move(begun, path.resolve(id + PUBLIC), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code x} of every key that lies beside the anchors. */
    public List<String> keysBeside() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(PUBLIC))
                    .sorted()
                    .flatMap(file -> keysIn(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code x} of every public key in a file. */
    public static List<String> keysIn(Path file) {
        try {
            return PublicKeyPem.in(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        if (!Files.exists(file())) {
            Files.createDirectories(path);
            FileChannel made =
                    FileChannel.open(
                            file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            syncFolder();
            return made;
        }
        return FileChannel.open(file(), StandardOpenOption.WRITE);
    }

    /**
     * So that the file's name outlives a power cut; where folders can't be synced, as on Windows,
     * the system does it by itself.
     */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Folders can't be synced here", e);
        }
    }

    private Path file() {
        return path.resolve("anchors.jsonl");
    }
}
