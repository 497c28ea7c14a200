package org.duta.ejb.publication.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The private keys of this node: one file each, named by the key's id, in PEM (RFC 7468), which
 * only the server's own account may read. They are nowhere else. The folder carries the mark of
 * what needs no backup (bford.info/cachedir): a lost key is replaced by a new one.
 */
@ApplicationScoped
public class PrivateKeys {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final String NO_BACKUP =
            "Signature: 8a477f597d28d172789f06886806bc55\n"
                    + "# Private keys of Duta: whoever copies this folder can sign for the"
                    + " ministry.\n";

    @Inject ProofSettings settings;

    private final Map<String, PrivateKey> read = new ConcurrentHashMap<>();

    /** The private half of a key, if this node has it. */
    public Optional<PrivateKey> find(String id) {
        PrivateKey known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PrivateKey key = parse(Files.readString(file, StandardCharsets.US_ASCII));
            read.put(id, key);
            return Optional.of(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a new key, whole or not at all. */
    public void keep(String id, PrivateKey key) {
        try {
            Path folder = settings.keysFolder();
            Files.createDirectories(folder, only("rwx------"));
            mark(folder);
            Path begun = folder.resolve(UUID.randomUUID() + ".new");
            write(begun, pem(key));
            Files.move(begun, file(id), StandardCopyOption.ATOMIC_MOVE);
            read.put(id, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        if (!id.matches("[A-Za-z0-9_-]{43}")) {
            throw new IllegalArgumentException("Not a key's id");
        }
        return settings.keysFolder().resolve(id + ".pem");
    }

    private static void mark(Path folder) throws IOException {
        Files.writeString(folder.resolve("CACHEDIR.TAG"), NO_BACKUP);
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
