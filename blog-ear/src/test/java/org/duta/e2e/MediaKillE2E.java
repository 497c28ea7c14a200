package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.duta.ejb.media.MediaSettings;
import org.duta.ejb.media.MediaStore;
import org.duta.ejb.media.ScrubStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while one picture is taken in and another is worked on, and a store (S3) that doesn't
 * answer: everything comes through, once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MediaKillE2E {

    /** The demo has a document besides. */
    private static final String BROUGHT = "select count(*) from media_file where type = 'JPEG'";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    @AfterAll
    void stop() {
        server.close();
        s3.close();
    }

    @Test
    @Order(1)
    void a_kill_leaves_nothing_half_done_and_both_go_on() {
        faults.arm("media.derived");
        String made =
                ayu.send("POST", "/api/desk/v1/media", Photo.jpeg(800, 500))
                        .expect(201)
                        .json()
                        .getString("id");
        faults.awaitReached("media.derived");
        byte[] photo = Photo.jpeg(700, 400);
        String upload = begin(photo.length);
        faults.arm("media.stored");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> piece(upload, 0, photo));
        faults.awaitReached("media.stored");
        server.kill();
        sending.exceptionally(cut -> null).join();

        server.startAgain(environment());
        ayu.get("/media/" + made + "/640.jpg").expect(404);
        assertThat(number("select count(*) from media_rendition")).isZero();
        assertThat(number(BROUGHT)).isEqualTo(1);
        Answer state = ayu.send("HEAD", upload, new byte[0]).expect(200);
        assertThat(state.header("Upload-Offset")).isEqualTo(String.valueOf(photo.length));
        assertThat(state.header("Duta-Media")).isNull();
        String taken = piece(upload, photo.length, new byte[0]).expect(204).header("Duta-Media");
        assertThat(taken).isNotNull();

        // Its lease would end in some minutes.
        Sql.run(server, "update media_file set leased_until = now() where id = '" + made + "'");
        for (String id : new String[] {made, Objects.requireNonNull(taken)}) {
            awaitReady(id);
        }
        assertThat(number(BROUGHT)).isEqualTo(2);
        assertThat(number("select count(*) from audit_entry where act = 'media.received'"))
                .isEqualTo(number("select count(*) from media_file"));
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
        try (Connection connection = Sql.connection(server);
                MediaStore store = MediaSettings.store(Path.of(""), Optional.of(s3.address("")))) {
            ScrubStore.Findings found = ScrubStore.scrub(connection, store);
            assertThat(found.looked()).isGreaterThanOrEqualTo(3);
            assertThat(found.lines()).isEmpty();
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
                () -> ayu.get("/api/desk/v1/media/" + id).json().getString("state").equals("READY"),
                () -> "never ready: " + id);
        ayu.get("/media/" + id + "/640.jpg").expect(200);
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
