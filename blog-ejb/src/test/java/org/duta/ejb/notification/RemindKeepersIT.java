package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Licences that end, told to those who keep the posts, each once on two nodes. */
class RemindKeepersIT {

    private static final UUID FILE = UUID.fromString("6a1f5c52-7b1e-4b53-9c1a-5e1f6f3f2a77");
    private static final UUID OTHER = UUID.fromString("6a1f5c52-7b1e-4b53-9c1a-5e1f6f3f2a78");

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void open() {
        close();
        bureau.open();
        bureau.database.sql(
                "insert into media_blob values (repeat('c', 64), 1, now()) on conflict do nothing");
        file(FILE, "JPEG", "x.jpg");
        file(OTHER, "PDF", "laporan.pdf");
    }

    @AfterEach
    void close() {
        bureau.clock = Clock.systemUTC();
        bureau.close();
        bureau.database.sql("delete from licence_warning");
        bureau.database.sql(
                "delete from placed_media where media_id in ('%1$s', '%2$s')"
                        .formatted(FILE, OTHER));
        bureau.database.sql(
                "delete from media_file where id in ('%1$s', '%2$s')".formatted(FILE, OTHER));
    }

    private void file(UUID id, String type, String name) {
        bureau.database.sql(
                ("insert into media_file (id, sha256, type, name, size, uploaded_by, uploaded_at,"
                                + " state, licence_ends, version) values ('%s', repeat('c', 64), '%s',"
                                + " '%s', 1, 'wira', now(), 'RECEIVED', '2027-03-31', 1)")
                        .formatted(id, type, name));
    }

    @Test
    void editors_of_the_lead_mission_and_authors_are_told_at_each_point_once() {
        uses(bureau.draft(), FILE, OTHER);
        on("2027-02-28");
        assertThat(bureau.everybodyTold()).isEmpty();
        on("2027-03-01");
        on("2027-03-23");
        assertThat(bureau.everybodyTold())
                .containsExactly(
                        "wira LICENCE_ENDING",
                        "wati LICENCE_ENDING",
                        "edo LICENCE_ENDING",
                        "erna LICENCE_ENDING");
        on("2027-03-24");
        on("2027-03-31");
        assertThat(bureau.told("edo")).containsExactly("LICENCE_ENDING", "LICENCE_ENDING");
        on("2027-04-01");
        on("2027-05-01");
        assertThat(bureau.told("edo"))
                .containsExactly("LICENCE_ENDED", "LICENCE_ENDING", "LICENCE_ENDING");
        assertThat(bureau.unread("edo").get(0).path()).startsWith("/desk/media?post=");
    }

    @Test
    void a_licence_that_was_renewed_is_told_of_anew_and_what_no_post_uses_is_told_to_nobody() {
        on("2027-04-01");
        assertThat(bureau.everybodyTold()).isEmpty();
        UUID post = bureau.draft();
        uses(post, OTHER);
        on("2027-04-01");
        assertThat(bureau.told("edo")).containsExactly("LICENCE_ENDED");
        bureau.database.sql("update media_file set licence_ends = '2027-04-08'");
        on("2027-04-02");
        assertThat(bureau.told("edo")).containsExactly("LICENCE_ENDING", "LICENCE_ENDED");
    }

    @Test
    void whom_an_embargo_keeps_out_is_told_nothing() {
        UUID post = bureau.draft();
        uses(post, FILE);
        bureau.database.sql(
                ("update post set embargo_until = '2027-12-01T00:00:00Z', embargo_zone = 'UTC',"
                                + " embargo_people = '{wati}' where id = '%s'")
                        .formatted(post));
        on("2027-04-01");
        assertThat(bureau.everybodyTold()).containsExactly("wati LICENCE_ENDED");
    }

    private void uses(UUID post, UUID... files) {
        for (UUID file : files) {
            bureau.database.sql(
                    ("insert into placed_media select working_edition, '%s' from post"
                                    + " where id = '%s'")
                            .formatted(file, post));
        }
    }

    private void on(String day) {
        bureau.clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> once =
                    () -> {
                        bureau.act(wired -> wired.get(RemindKeepers.class).remind());
                        return true;
                    };
            for (var done : nodes.invokeAll(List.of(once, once))) {
                assertThat(done.get()).isTrue();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            nodes.shutdownNow();
        }
    }
}
