package org.duta.ejb.kernel.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of private keys: one file each, named by the key's id, in PEM (RFC 7468), which only the
 * server's own account may read. The folder carries the mark of what needs no backup
 * (bford.info/cachedir): a lost key is replaced by a new one.
 */
public record KeyFolder(Path path) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final String ENDING = ".pem";
    private static final String ID = "[A-Za-z0-9_-]{43}";
    private static final String NO_BACKUP =
            "Signature: 8a477f597d28d172789f06886806bc55\n"
                    + "# Private keys of Duta: whoever copies this folder can sign for the"
                    + " ministry.\n";

    /** The ids of the keys in it, in the order of the alphabet; none if there is no folder. */
    public List<String> ids() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(ID + "\\.pem"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<PrivateKey> find(String id) {
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a new key, whole or not at all. */
    public void keep(String id, PrivateKey key) {
        Path file = file(id);
        try {
            Files.createDirectories(path, only("rwx------"));
            Files.writeString(path.resolve("CACHEDIR.TAG"), NO_BACKUP);
            Path begun = path.resolve(UUID.randomUUID() + ".new");
            write(begun, pem(key));
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("Not a key's id");
        }
        return path.resolve(id + ENDING);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, only("rw-------"));
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** Nothing where files have no such permissions. */
    private static FileAttribute<?>[] only(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(PrivateKey key) {
        return BEGIN
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + END;
    }

    /** An error names no content: what stands in the file must not get into a log. */
    private static PrivateKey parse(String pem) {
        try {
            String body = pem.replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A file of the keys' folder holds no Ed25519 key");
        }
    }
}
