package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duta.ejb.media.MediaSettings;
import org.duta.ejb.media.MediaStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store of files in a bucket, against a server that speaks S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StoreTest {

    private static final String HELLO =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private final Path folder;
    private final S3Server s3;
    private final MediaStore store;

    S3StoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        s3 = new S3Server(folder.resolve("s3"));
        store = in("duta/files");
    }

    @AfterAll
    void stop() {
        store.close();
        s3.close();
    }

    @Test
    void a_file_is_known_by_its_hash_below_the_prefix() throws IOException {
        store.check();
        assertThat(store.put(file("hello"))).isEqualTo(HELLO);
        assertThat(store.put(file("hello"))).isEqualTo(HELLO);
        assertThat(s3.file("duta/files/2c/f2/" + HELLO)).hasContent("hello");
        try (InputStream in = store.open(HELLO)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("hello");
        }
        assertThat(store.sha256(HELLO)).isEqualTo(HELLO);
        try (InputStream part = store.open(HELLO, 1, 3)) {
            assertThat(part.readAllBytes()).asString().isEqualTo("ell");
        }
    }

    @Test
    void bytes_that_are_missing_or_altered_are_found_out() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.open("0".repeat(64)));
        String altered = store.put(file("altered"));
        Files.writeString(s3.file("duta/files/" + MediaStore.place(altered)), "alteREd");
        assertThat(store.sha256(altered)).isNotEqualTo(altered);
    }

    /** A bucket's listing comes in pages of a thousand. */
    @Test
    void more_than_a_page_of_objects_is_listed_and_only_ours() throws IOException {
        try (MediaStore own = in("many");
                MediaStore nested = in("many/nested")) {
            List<String> put =
                    IntStream.rangeClosed(0, 1_000)
                            .parallel()
                            .mapToObj(i -> put(own, "file " + i))
                            .toList();
            put(nested, "not ours");
            try (Stream<MediaStore.Kept> all = own.all()) {
                List<String> listed = all.map(MediaStore.Kept::sha256).toList();
                assertThat(listed).containsExactlyInAnyOrderElementsOf(put);
            }
        }
    }

    private String put(MediaStore into, String text) {
        try {
            return into.put(file(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_server_that_doesnt_answer_is_named_without_its_secret() throws IOException {
        try (S3Server gone = new S3Server(folder.resolve("gone"));
                MediaStore unreachable =
                        MediaSettings.store(folder, Optional.of(gone.address("")))) {
            gone.stop();
            assertThatIOException()
                    .isThrownBy(() -> unreachable.put(file("unsent")))
                    .withMessageContaining("/duta-files/")
                    .withMessageNotContaining("cret");
            gone.start();
            unreachable.put(file("unsent"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bucket",
                "https://host/bucket",
                "https://key@host/bucket",
                "https://key:secret@host/",
                "ftp://key:secret@host/bucket",
                "https://key:sec ret@host/bucket"
            })
    void an_address_that_makes_no_sense_is_refused_without_repeating_it(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MediaSettings.store(folder, Optional.of(address)))
                .withMessageContaining("DUTA_MEDIA_S3")
                .withMessageNotContaining("sec ret");
    }

    private MediaStore in(String prefix) {
        return MediaSettings.store(folder, Optional.of(s3.address(prefix)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), text);
    }
}
