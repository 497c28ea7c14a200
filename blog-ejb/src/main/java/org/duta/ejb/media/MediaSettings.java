package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where files are kept. */
@ApplicationScoped
public class MediaSettings {

    private static final long USUAL_RESERVE = 1L << 30;

    /** {@code DUTA_MEDIA}, else {@code media} in {@code DUTA_DATA}; every node needs the same. */
    public Path folder() {
        return text("DUTA_MEDIA")
                .map(Path::of)
                .orElseGet(() -> Path.of(text("DUTA_DATA").orElse("data"), "media"));
    }

    /** Where uploads are until they are whole. */
    public Path uploadsFolder() {
        return folder().resolve("uploads");
    }

    /** {@code DUTA_MEDIA_RESERVE}: bytes of the disk that no file may take [1 GiB]. */
    public long reserve() {
        return text("DUTA_MEDIA_RESERVE").map(Long::valueOf).orElse(USUAL_RESERVE);
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank());
    }
}
