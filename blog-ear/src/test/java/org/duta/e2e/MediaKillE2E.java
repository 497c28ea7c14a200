package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.duta.ejb.media.MediaSettings;
import org.duta.ejb.media.MediaStore;
import org.duta.ejb.media.ScrubStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while a picture, a film and a document are worked on and others of each come in, and a
 * store (S3) that doesn't answer: everything comes through, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MediaKillE2E {

    private static final String FILES = "select count(*) from media_file";

    private static final String UNREADY = FILES + " where state = 'RECEIVED'";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What is given out of a picture, of a film, and of a document. */
    private static final List<String> SHOWN =
            List.of("/640.jpg", "/recording.mp4", "/document.pdf");

    private final FaultFolder faults = new FaultFolder("media-kill");
    private final S3Server s3;
    private final DutaServer server;
    private final SignedIn ayu;

    MediaKillE2E(@TempDir Path folder) throws IOException {
        s3 = new S3Server(folder);
        server = DutaServer.own("media-kill", environment());
        ayu = Api.of(server).signedIn("ayu");
    }

    private Map<String, String> environment() {
        return faults.with(Map.of("DUTA_MEDIA_S3", s3.address("")));
    }

    @BeforeAll
    static void need_ffmpeg() {
        assumeTrue(Film.canBeMade(), "ffmpeg isn't installed");
    }

    @AfterAll
    void stop() {
        server.close();
        s3.close();
    }

    @Test
    @Order(1)
    void a_kill_leaves_nothing_half_done_and_everything_goes_on() throws Exception {
        Pause.until(PATIENCE, () -> number(UNREADY) == 0, () -> "the demo's document isn't ready");
        long demo = number(FILES);
        List<String> made = new ArrayList<>();
        for (byte[] file : List.of(Photo.jpeg(800, 500), Film.mp4(), Paper.pdf("Laporan satu"))) {
            faults.arm("media.derived");
            made.add(MediaFiles.received(ayu, file, ""));
            faults.awaitReached("media.derived");
        }
        List<HalfSent> halves =
                List.of(
                        HalfSent.begin(ayu, Film.mp4(), "a.mp4"),
                        HalfSent.begin(ayu, Paper.pdf("Laporan dua"), "a.pdf"));
        byte[] photo = Photo.jpeg(700, 400);
        String upload = begin(photo.length);
        faults.arm("media.stored");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> piece(upload, 0, photo));
        faults.awaitReached("media.stored");
        server.kill();
        sending.exceptionally(cut -> null).join();

        server.startAgain(environment());
        assertNothingHalfDone(made);
        assertThat(number(FILES)).isEqualTo(demo + made.size());
        for (HalfSent half : halves) {
            half.assertKept();
            made.add(half.rest());
        }
        Answer state = ayu.send("HEAD", upload, new byte[0]).expect(200);
        assertThat(state.header("Upload-Offset")).isEqualTo(String.valueOf(photo.length));
        assertThat(state.header("Duta-Media")).isNull();
        String taken = piece(upload, photo.length, new byte[0]).expect(204).header("Duta-Media");
        made.add(Objects.requireNonNull(taken));

        // Their leases would end in some minutes.
        Sql.run(server, "update media_file set leased_until = now() where state = 'RECEIVED'");
        for (String id : made) {
            awaitReady(id);
        }
        assertThat(number(FILES)).isEqualTo(demo + made.size());
        assertThat(number("select count(*) from audit_entry where act = 'media.received'"))
                .isEqualTo(number(FILES));
        assertThat(scrubbed()).isGreaterThanOrEqualTo(2 * made.size());
        Pause.until(PATIENCE, this::isWorkshopEmpty, () -> "something is left in the workshop");
    }

    private boolean isWorkshopEmpty() {
        try (Stream<Path> left = Files.list(server.home().resolve("media/workshop"))) {
            return left.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not even whoever brought them gets anything of them. */
    private void assertNothingHalfDone(List<String> made) {
        for (String id : made) {
            assertThat(MediaFiles.about(ayu, id).getString("state")).isEqualTo("RECEIVED");
            for (String part : SHOWN) {
                ayu.get("/media/" + id + part).expect(404);
                Api.of(server).get("/media/" + id + part).expect(404);
            }
        }
        for (String table : List.of("media_rendition", "media_recording", "media_document")) {
            assertThat(
                            number(
                                    "select count(*) from "
                                            + table
                                            + " join media_file f on f.id = media_id"
                                            + " where f.state = 'RECEIVED'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Order(2)
    void a_store_that_doesnt_answer_takes_nothing_and_loses_nothing() throws Exception {
        byte[] photo = Photo.jpeg(660, 440);
        String upload = begin(photo.length);
        s3.stop();
        Answer refused = piece(upload, 0, photo).expect(503);
        assertThat(refused.json().getString("type")).endsWith("store-unreachable");
        assertThat(refused.json().getString("detail")).isNotBlank();
        ayu.begins(NewDraft.in("tokyo"));
        assertThat(administratorsPage()).contains("tidak menjawab");
        s3.start();
        assertThat(ayu.send("HEAD", upload, new byte[0]).expect(200).header("Upload-Offset"))
                .isEqualTo(String.valueOf(photo.length));
        awaitReady(
                Objects.requireNonNull(
                        piece(upload, photo.length, new byte[0]).expect(204).header("Duta-Media")));
        assertThat(scrubbed()).isGreaterThanOrEqualTo(3);
    }

    /** How many files the store has, with which nothing is wrong. */
    private long scrubbed() throws Exception {
        try (Connection connection = Sql.connection(server);
                MediaStore store = MediaSettings.store(Path.of(""), Optional.of(s3.address("")))) {
            ScrubStore.Findings found = ScrubStore.scrub(connection, store);
            assertThat(found.lines()).isEmpty();
            return found.looked();
        }
    }

    @Test
    @Order(3)
    void a_full_disk_takes_no_file_and_people_go_on_writing() {
        String id = ayu.begins(NewDraft.in("tokyo"));
        server.kill();
        Map<String, String> full = new HashMap<>(environment());
        full.put("DUTA_MEDIA_RESERVE", String.valueOf(Long.MAX_VALUE / 2));
        server.startAgain(full);
        Answer refused = beginning(1_000).expect(507);
        assertThat(refused.json().getString("detail")).contains("go on writing");
        ayu.writes(id, "Teks baru.");
        assertThat(ayu.sees(id).getString("text")).contains("Teks baru.");
        assertThat(administratorsPage()).contains("Kosongkan ruang");
    }

    private String administratorsPage() {
        Api api = Api.of(server);
        return api.get("/desk/posts", "Cookie", BrowserSession.signIn(api, "fajar"))
                .expect(200)
                .text();
    }

    private void awaitReady(String id) {
        Pause.until(
                PATIENCE,
                () -> MediaFiles.about(ayu, id).getString("state").equals("READY"),
                () -> "never ready: " + MediaFiles.about(ayu, id));
        assertThat(SHOWN.stream().map(part -> ayu.get("/media/" + id + part).status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 404);
    }

    private String begin(int length) {
        return Objects.requireNonNull(beginning(length).expect(201).header("Location"));
    }

    private Answer beginning(int length) {
        return ayu.send(
                "POST",
                "/media/uploads",
                new byte[0],
                "Upload-Length",
                String.valueOf(length),
                "Upload-Metadata",
                "filename " + Base64.getEncoder().encodeToString(Api.bytes("a.jpg")));
    }

    private Answer piece(String upload, int offset, byte[] bytes) {
        return ayu.send(
                "PATCH",
                upload,
                bytes,
                "Upload-Offset",
                String.valueOf(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }

    private long number(String query) {
        return Sql.number(server, query);
    }
}
