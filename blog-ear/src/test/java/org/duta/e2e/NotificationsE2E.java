package org.duta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor learns that it is her turn: in the workspace, and by mail as long as she wants it. */
class NotificationsE2E {

    private static final Path PICTURES = Path.of("target/e2e/pictures");
    private static final String CITRA = "citra@duta.example";
    private static final String NOTIFICATIONS = "/api/desk/v1/notifications";

    private final Newsroom room = new Newsroom();

    @AfterEach
    void nothingIsChosen() {
        Sql.run("delete from mail_choice");
    }

    @Test
    void a_letter_comes_in_her_language_and_its_kind_ends_by_one_request_without_signing_in() {
        NewDraft draft = NewDraft.in("tokyo");
        String id = room.inReview(draft);
        MimeMessage letter = Postbox.letter(CITRA, draft.title());
        assertThat(Postbox.subject(letter)).isEqualTo("Giliran Anda: " + draft.title());
        assertThat(Postbox.part(letter, "text/plain"))
                .contains("Sebuah tulisan menunggu keputusan Anda.", "/desk/read?id=" + id);
        assertThat(Postbox.part(letter, "text/html")).contains("<html lang=\"id\">");
        assertThat(Postbox.letters("ayu@duta.example", draft.title())).isEmpty();

        String off = off(letter);
        Answer page = room.api.get(off).expect(200);
        assertThat(page.text()).contains("lang=\"id\"", "id=\"stop\"");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(chosenByCitra()).isZero();
        room.api
                .send(
                        "POST",
                        off,
                        Api.bytes("List-Unsubscribe=One-Click"),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .expect(200);
        assertThat(chosenByCitra()).isEqualTo(1);
        room.api.get("/unsubscribe?key=guessed").expect(404);

        NewDraft next = NewDraft.in("tokyo");
        room.inReview(next);
        Postbox.letter("gita@duta.example", next.title());
        assertThat(Postbox.letters(CITRA, next.title())).isEmpty();
        assertThat(unread(room.citra)).anyMatch(notice -> isAbout(notice, next));
    }

    @Test
    void what_she_was_told_is_marked_as_read_and_what_was_decided_needs_no_reading() {
        NewDraft decided = NewDraft.in("tokyo");
        String id = room.inReview(decided);
        NewDraft open = NewDraft.in("tokyo");
        room.inReview(open);
        assertThat(unread(room.citra)).anyMatch(notice -> isAbout(notice, decided));
        room.gita.makes("approve", id);
        assertThat(unread(room.citra)).noneMatch(notice -> isAbout(notice, decided));
        JsonObject notice =
                unread(room.citra).stream()
                        .filter(one -> isAbout(one, open))
                        .findFirst()
                        .orElseThrow();
        assertThat(notice.getString("occasion")).isEqualTo("your-turn");
        assertThat(notice.getString("actor")).isEqualTo("Ayu Lestari");
        room.citra
                .json(
                        "POST",
                        NOTIFICATIONS + "/read",
                        "{\"ids\":[\"" + notice.getString("id") + "\"]}")
                .expect(200);
        assertThat(unread(room.citra)).noneMatch(one -> isAbout(one, open));
        room.citra.json("POST", NOTIFICATIONS + "/read", "{\"ids\":[\"x\"]}").expect(422);
        room.citra.get(NOTIFICATIONS + "?unread=perhaps").expect(400, "bad-parameter");
        assertThat(unread(room.ayu)).anyMatch(one -> isAbout(one, decided));
    }

    @Test
    void the_header_counts_and_the_page_marks_and_keeps_what_she_chooses() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        room.citra.json("POST", NOTIFICATIONS + "/read", "{}").expect(200);
        NewDraft draft = NewDraft.in("tokyo");
        room.inReview(draft);
        try (DeskBrowser citra = DeskBrowser.signedInAs(DutaServer.shared(), "citra")) {
            citra.open("/desk/notifications?language=en");
            citra.awaitText(".notification-unread .notification-title", draft.title());
            assertThat(citra.text(".desk-nav a[aria-current] .desk-count")).isEqualTo("1");
            assertThat(
                            citra.script(
                                            "return document.querySelector('.desk-nav a[aria-current]').textContent")
                                    .toString())
                    .contains("1 unread");
            citra.click(".notification-unread .mark");
            citra.until(() -> !citra.shows(".notification-unread"));
            assertThat(citra.shows(".desk-nav a[aria-current] .desk-count")).isFalse();

            citra.script(
                    "document.getElementById('email').type = 'text'; document.getElementById('email').value = 'no address'");
            citra.click("#save");
            citra.awaitText(".notice-error", "one e-mail address");
            citra.script("document.getElementById('email').value = 'citra@duta.example'");
            citra.click("#choices\\:0\\:mailing option[value='NONE']");
            citra.click("#save");
            citra.awaitText(".notice-success", "disimpan");
            assertThat(chosenByCitra()).isEqualTo(1);
            citra.assertQuietConsole();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_page_fits_and_hinders_nobody(int width) {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        room.inReview(NewDraft.in("tokyo"));
        try (ReaderBrowser browser = new ReaderBrowser(width, "id")) {
            browser.signIn(room.api.address(), "gita");
            browser.open(room.api.address() + "/desk/notifications?language=id");
            assertThat(browser.overflow()).isZero();
            assertThat(browser.hindrances()).isEmpty();
            browser.picture(PICTURES.resolve("notifications-" + width + ".png"));
        }
    }

    @Test
    void whoever_leaves_and_whoever_looks_after_the_mail_is_hindered_by_nothing() {
        assumeTrue(DeskBrowser.isInstalled(), "chromium and chromedriver are not installed");
        NewDraft draft = NewDraft.in("tokyo");
        room.inReview(draft);
        String off = off(Postbox.letter(CITRA, draft.title()));
        Sql.run(
                "update letter set state = 'DEAD', failure = '550 5.1.1 No such recipient',"
                        + " settled_at = now() where id in (select id from letter limit 1)");
        noMailLeaves();
        try (ReaderBrowser browser = new ReaderBrowser(390, "id")) {
            browser.open(room.api.address() + off);
            assertThat(browser.overflow()).isZero();
            assertThat(browser.hindrances()).isEmpty();
            browser.picture(PICTURES.resolve("unsubscribe-390.png"));
            browser.signIn(room.api.address(), "fajar");
            browser.open(room.api.address() + "/desk/letters?language=id");
            assertThat(browser.overflow()).isZero();
            assertThat(browser.hindrances()).isEmpty();
            browser.picture(PICTURES.resolve("letters-390.png"));
        }
        try (DeskBrowser fajar = DeskBrowser.signedInAs(DutaServer.shared(), "fajar")) {
            fajar.open("/desk/letters?language=en");
            fajar.awaitText(".notice-error", "refuses the user or the password");
            fajar.awaitText(".notice-error", "535 5.7.8 Refused");
            fajar.awaitText(".letter", "550 5.1.1");
            fajar.click(".retry");
            fajar.awaitText(".notice-success", "tried again");
            assertThat(fajar.shows(".letter")).isFalse();
            fajar.assertQuietConsole();
        }
        Sql.run("update letter set due_at = now() where state = 'WAITING'");
    }

    /** Once everything has left, a letter waits for a server that refuses the password. */
    private static void noMailLeaves() {
        Pause.until(
                Receiver.PATIENCE,
                () ->
                        Sql.number(
                                        "select count(*) from letter where state = 'WAITING'"
                                                + " and due_at <= now()")
                                == 0,
                () -> "mail is still carried");
        Sql.run(
                "update letter set state = 'WAITING', due_at = now() + interval '1 hour' where id ="
                        + " (select id from letter where state = 'SENT' limit 1)");
        Sql.run(
                "insert into mail_trouble (kind, said, since)"
                        + " values ('SIGN_IN', '535 5.7.8 Refused', now())");
    }

    /** The path, with its key, that ends letters of that kind. */
    private static String off(MimeMessage letter) {
        return Postbox.header(letter, "List-Unsubscribe").replaceAll("^<[^/]*//[^/]*|>$", "");
    }

    private static long chosenByCitra() {
        return Sql.number(
                "select count(*) from mail_choice where person_handle = 'citra'"
                        + " and occasion = 'YOUR_TURN' and mailing = 'NONE'");
    }

    private static List<JsonObject> unread(SignedIn person) {
        return person.get(NOTIFICATIONS + "?unread=true").expect(200).items();
    }

    private static boolean isAbout(JsonObject notice, NewDraft draft) {
        return !notice.isNull("title") && notice.getString("title").equals(draft.title());
    }
}
