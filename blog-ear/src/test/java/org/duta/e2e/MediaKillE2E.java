package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** kill -9 while one picture is taken in and another is worked on: both come through, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaKillE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FaultFolder faults = new FaultFolder("media-kill");
    private final DutaServer server = DutaServer.own("media-kill", faults.with(Map.of()));
    private final SignedIn ayu = Api.of(server).signedIn("ayu");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
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

        server.startAgain(faults.with(Map.of()));
        ayu.get("/media/" + made + "/640.jpg").expect(404);
        assertThat(number("select count(*) from media_rendition")).isZero();
        assertThat(number("select count(*) from media_file")).isEqualTo(1);
        Answer state = ayu.send("HEAD", upload, new byte[0]).expect(200);
        assertThat(state.header("Upload-Offset")).isEqualTo(String.valueOf(photo.length));
        assertThat(state.header("Duta-Media")).isNull();
        String taken = piece(upload, photo.length, new byte[0]).expect(204).header("Duta-Media");
        assertThat(taken).isNotNull();

        // Its lease would end in some minutes.
        Sql.run(server, "update media_file set leased_until = now() where id = '" + made + "'");
        for (String id : new String[] {made, Objects.requireNonNull(taken)}) {
            Pause.until(
                    PATIENCE,
                    () ->
                            ayu.get("/api/desk/v1/media/" + id)
                                    .json()
                                    .getString("state")
                                    .equals("READY"),
                    () -> "never ready: " + id);
            ayu.get("/media/" + id + "/640.jpg").expect(200);
        }
        assertThat(number("select count(*) from media_file")).isEqualTo(2);
        assertThat(number("select count(*) from audit_entry where act = 'media.received'"))
                .isEqualTo(2);
    }

    private String begin(int length) {
        return Objects.requireNonNull(
                ayu.send(
                                "POST",
                                "/media/uploads",
                                new byte[0],
                                "Upload-Length",
                                String.valueOf(length),
                                "Upload-Metadata",
                                "filename "
                                        + Base64.getEncoder().encodeToString(Api.bytes("a.jpg")))
                        .expect(201)
                        .header("Location"));
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
