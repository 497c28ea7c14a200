package org.duta.ejb.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.duta.model.kernel.Conflict;
import org.duta.model.kernel.Invalid;
import org.duta.model.kernel.Problem;
import org.duta.model.media.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

    private static final String SHA =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @SuppressWarnings("NullAway.Init")
    private @TempDir Path folder;

    @Test
    void a_file_is_known_by_its_hash_and_nothing_is_left_over() throws IOException {
        DiskStore store = new DiskStore(folder.resolve("store"));
        Path hello = Files.writeString(folder.resolve("x"), "hello");
        assertThat(store.put(hello)).isEqualTo(SHA);
        assertThat(store.put(hello)).isEqualTo(SHA);
        assertThat(folder.resolve("store/2c/f2/" + SHA)).hasContent("hello");
        assertThat(folder.resolve("store/arriving")).isEmptyDirectory();
        try (InputStream in = store.open(SHA);
                Stream<MediaStore.Kept> all = store.all()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("hello");
            assertThat(all.map(MediaStore.Kept::sha256)).containsExactly(SHA);
        }
        try (InputStream part = store.open(SHA, 1, 3);
                InputStream end = store.open(SHA, 3, 30)) {
            assertThat(part.readAllBytes()).asString().isEqualTo("ell");
            assertThat(end.readAllBytes()).asString().isEqualTo("lo");
        }
    }

    @Test
    void nobody_adds_to_a_file_that_is_being_taken_in() {
        PartFile part = new PartFile(folder.resolve("3"));
        part.append(0, stream("hel"), 5);
        Optional<String> found =
                part.alone(
                        mine -> {
                            assertThatExceptionOfType(Conflict.class)
                                    .isThrownBy(() -> part.append(3, stream("lo"), 5));
                            assertThatExceptionOfType(Conflict.class)
                                    .isThrownBy(() -> part.alone(PartFile::length));
                            mine.delete();
                            return "taken";
                        });
        assertThat(found).contains("taken");
        assertThat(part.alone(PartFile::length)).isEmpty();
    }

    @Test
    void a_piece_goes_where_the_last_one_ended_and_nowhere_else() {
        PartFile part = new PartFile(folder.resolve("uploads/1"));
        assertThat(part.length()).isZero();
        assertThat(part.append(0, stream("hel"), 5)).isEqualTo(3);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> part.append(2, stream("x"), 5))
                .satisfies(
                        refused ->
                                assertThat(refused.reasons().get(0).arguments())
                                        .containsExactly("3"));
        assertThat(part.append(3, stream("lo and more"), 5)).isEqualTo(5);
        assertThat(part.path()).hasContent("hello");
    }

    @Test
    void what_came_before_a_line_broke_is_kept() {
        PartFile part = new PartFile(folder.resolve("2"));
        InputStream broken =
                new InputStream() {
                    private int left = 4;

                    @Override
                    public int read() throws IOException {
                        if (left-- == 0) {
                            throw new IOException("broken");
                        }
                        return 'a';
                    }

                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        into[at] = (byte) read();
                        return 1;
                    }
                };
        assertThatExceptionOfType(java.io.UncheckedIOException.class)
                .isThrownBy(() -> part.append(0, broken, 100));
        assertThat(part.length()).isEqualTo(4);
    }

    @Test
    void a_disk_that_is_nearly_full_takes_no_file() {
        DiskRoom room = new DiskRoom();
        room.settings =
                new MediaSettings() {
                    @Override
                    public Path folder() {
                        return folder;
                    }

                    @Override
                    public boolean isOnDisk() {
                        return true;
                    }

                    @Override
                    public long reserve() {
                        return Long.MAX_VALUE / 2;
                    }
                };
        assertThat(room.isFull()).isTrue();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> room.expect(1))
                .satisfies(full -> assertThat(full.problem()).isEqualTo(Problem.STORAGE_FULL));
    }

    @Test
    void what_a_file_is_its_first_bytes_say() {
        assertThat(Detection.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo(MediaType.JPEG);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")))
                .isEqualTo(MediaType.HEIC);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypheix\0\0\0\0mif1heix")))
                .isEqualTo(MediaType.HEIC);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")))
                .isEqualTo(MediaType.HEIC);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Detection.of(bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif")));
        assertThat(Detection.of(bytes("RIFF\u0010\0\0\0WEBPVP8 "))).isEqualTo(MediaType.WEBP);
        assertThat(Detection.of(bytes("ID3\u0003\0\0\0\0\0\0"))).isEqualTo(MediaType.MP3);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypM4A "))).isEqualTo(MediaType.M4A);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypmp42"))).isEqualTo(MediaType.MP4);
        assertThat(Detection.of(bytes("\0\0\0\u0018ftypqt  "))).isEqualTo(MediaType.MP4);
        assertThat(Detection.of(bytes("OggS\0\2\0\0\0\0\0\0\0\0abcd\0\0\0\0efgh\1\23OpusHead")))
                .isEqualTo(MediaType.OGG);
        assertThat(Detection.of(bytes("\u001A\u0045\u00DF\u00A3\u0087\u0042\u0082\u0084webm")))
                .isEqualTo(MediaType.WEBM);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () ->
                                Detection.of(
                                        bytes(
                                                "\u001A\u0045\u00DF\u00A3\u008B\u0042\u0082\u0088matroska")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> Detection.of(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }
}
