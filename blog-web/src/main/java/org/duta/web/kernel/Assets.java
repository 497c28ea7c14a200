package org.duta.web.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code #{assets}}: which build of pages, texts and style sheets this is. The version is a digest
 * of every file of the web module, so that it changes whenever what a browser has kept may differ,
 * and never otherwise.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final int LENGTH = 10;

    @Inject ServletContext application;

    private volatile @Nullable String version;

    public String getVersion() {
        String known = version;
        if (known == null) {
            known = digest();
            version = known;
        }
        return known;
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            addFolder(digest, "/");
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addFolder(MessageDigest digest, String folder) throws IOException {
        Set<String> inside = application.getResourcePaths(folder);
        for (String path : inside == null ? Set.<String>of() : new TreeSet<>(inside)) {
            if (path.endsWith("/")) {
                addFolder(digest, path);
            } else {
                addFile(digest, path);
            }
        }
    }

    private void addFile(MessageDigest digest, String path) throws IOException {
        try (InputStream in = application.getResourceAsStream(path)) {
            if (in != null) {
                digest.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(in.readAllBytes());
            }
        }
    }
}
