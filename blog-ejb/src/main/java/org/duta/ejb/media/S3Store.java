package org.duta.ejb.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket. S3 shows an object once all of it has come and its MD5 was right, and one of
 * up to 5 GB may come in one request. MD5 because every server compares that one; what is kept is
 * known by its SHA-256.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>
 */
final class S3Store implements MediaStore {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;

    private final S3Address address;
    private final S3Client client;

    /** Asks for nothing yet. Only what the address says counts, nothing of the machine's. */
    S3Store(S3Address address) {
        this.address = address;
        client =
                S3Client.builder()
                        .endpointOverride(address.endpoint())
                        .region(Region.of(address.region()))
                        .forcePathStyle(true)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                address.key(), address.secret())))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .overrideConfiguration(
                                only -> only.defaultProfileFile(ProfileFile.aggregator().build()))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECTING)
                                        .socketTimeout(SILENT))
                        .build();
    }

    @Override
    public String put(Path file) throws IOException {
        String sha256 = MediaStore.sha256(Files.newInputStream(file));
        try {
            if (!holds(sha256)) {
                String md5 = md5(file);
                client.putObject(
                        object -> object.bucket(address.bucket()).key(key(sha256)).contentMD5(md5),
                        file);
            }
            return sha256;
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private boolean holds(String sha256) {
        try {
            client.headObject(object -> object.bucket(address.bucket()).key(key(sha256)));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return client.getObject(object -> object.bucket(address.bucket()).key(key(sha256)));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key(sha256));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        try {
            return new FirstBytes(
                    client.getObject(
                            object ->
                                    object.bucket(address.bucket()).key(key(sha256)).range(range)),
                    length);
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key(sha256));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public Stream<Kept> all() throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(
                            list -> list.bucket(address.bucket()).prefix(address.prefix()))
                    .contents()
                    .stream()
                    .filter(this::isOurs)
                    .map(object -> new Kept(name(object), object.size(), object.lastModified()));
        } catch (SdkException e) {
            throw new UncheckedIOException(failed(e));
        }
    }

    @Override
    public void check() throws IOException {
        try {
            client.headBucket(bucket -> bucket.bucket(address.bucket()));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String sha256) {
        return address.prefix() + MediaStore.place(sha256);
    }

    private boolean isOurs(S3Object object) {
        String name = name(object);
        return MediaStore.isName(name) && object.key().equals(key(name));
    }

    private static String name(S3Object object) {
        return object.key().substring(object.key().lastIndexOf('/') + 1);
    }

    private static String md5(Path file) throws IOException {
        return Base64.getEncoder()
                .encodeToString(MediaStore.digest("MD5", Files.newInputStream(file)));
    }

    private IOException failed(SdkException e) {
        return new IOException(address + ": " + e.getMessage(), e);
    }
}
