package org.duta.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.duta.launch.Ports;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks S3, on this machine, with one bucket in a folder. It asks for signatures.
 */
final class S3Server implements AutoCloseable {

    private static final String KEY = "duta-key";
    private static final String SECRET = "se/cret+%";
    private static final String BUCKET = "duta-files";

    private final int port = Ports.free();
    private final Path folder;
    private final BlobStoreContext context;
    private @Nullable S3Proxy running;

    S3Server(Path folder) throws IOException {
        this.folder = folder;
        Properties where = new Properties();
        where.setProperty("jclouds.filesystem.basedir", Files.createDirectories(folder).toString());
        context =
                ContextBuilder.newBuilder("filesystem-nio2")
                        .credentials(KEY, SECRET)
                        .overrides(where)
                        .build(BlobStoreContext.class);
        BlobStore bucket = context.getBlobStore();
        bucket.createContainerInLocation(null, BUCKET);
        start();
    }

    void start() {
        S3Proxy started =
                S3Proxy.builder()
                        .blobStore(context.getBlobStore())
                        .endpoint(URI.create("http://127.0.0.1:" + port))
                        .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                        .build();
        try {
            started.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        running = started;
    }

    /** What it keeps stays. */
    void stop() {
        S3Proxy stopping = running;
        running = null;
        if (stopping != null) {
            try {
                stopping.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As {@code DUTA_MEDIA_S3} takes it. */
    String address(String prefix) {
        return "http://%s:%s@127.0.0.1:%d/%s/%s"
                .formatted(KEY, "se%2Fcret+%25", port, BUCKET, prefix);
    }

    /** Where an object's bytes are. */
    Path file(String key) {
        return folder.resolve(BUCKET).resolve(key);
    }

    @Override
    public void close() {
        stop();
        context.close();
    }
}
