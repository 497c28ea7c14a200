package org.duta.ejb.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where files are kept. */
@ApplicationScoped
public class MediaSettings {

    private static final long USUAL_RESERVE = 1L << 30;
    private static final long USUAL_RATE = 4L << 20;

    /** {@code DUTA_MEDIA}, else {@code media} in {@code DUTA_DATA}; every node needs the same. */
    public Path folder() {
        return text("DUTA_MEDIA")
                .map(Path::of)
                .orElseGet(() -> Path.of(text("DUTA_DATA").orElse("data"), "media"));
    }

    /**
     * {@code DUTA_MEDIA_S3}: {@code https://key:secret@host/bucket?region=name}, where files are
     * once they are whole; in {@link #folder} if it isn't set.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    public MediaStore store() {
        return store(folder(), bucket());
    }

    /** The store of a folder, or of a bucket where one is given. */
    public static MediaStore store(Path folder, Optional<String> bucket) {
        return bucket.map(S3Address::parse)
                .<MediaStore>map(S3Store::new)
                .orElseGet(() -> new DiskStore(folder));
    }

    /** Whether the store is on the disk that {@link #folder} is on. */
    public boolean isOnDisk() {
        return bucket().isEmpty();
    }

    private static Optional<String> bucket() {
        return text("DUTA_MEDIA_S3");
    }

    /** Where uploads are until they are whole. */
    public Path uploadsFolder() {
        return folder().resolve("uploads");
    }

    /** Where recordings are worked on: they may be too large for the machine's own folder. */
    public Path workshop() {
        return folder().toAbsolutePath().resolve("workshop");
    }

    /** {@code DUTA_MEDIA_RESERVE}: bytes of the disk that no file may take [1 GiB]. */
    public long reserve() {
        return text("DUTA_MEDIA_RESERVE").map(Long::valueOf).orElse(USUAL_RESERVE);
    }

    /**
     * {@code DUTA_MEDIA_RATE}: bytes that this node takes in each second [4 MiB for each of its
     * processors].
     */
    public long rate() {
        return text("DUTA_MEDIA_RATE")
                .map(Long::valueOf)
                .orElse(USUAL_RATE * Runtime.getRuntime().availableProcessors());
    }

    private static Optional<String> text(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank());
    }
}
