package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.duta.ejb.notification.CarryLetters.Ended;
import org.duta.ejb.notification.GrumpyServer.Mood;
import org.duta.ejb.notification.LetterFinder.DeadLetter;
import org.duta.ejb.review.SendBackPost;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Person;
import org.duta.model.identity.Role;
import org.duta.model.kernel.NotAllowed;
import org.duta.model.notification.LetterState;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters on their way through a real mail server, and through one in every bad mood. */
class MailIT {

    private static final Actor ADMINISTRATOR =
            new Actor("fajar", "Fajar", List.of(new Membership("hq-press", Role.ADMIN)));

    private final Bureau bureau = new Bureau();
    private final Carrier carrier = new Carrier(bureau);

    @BeforeEach
    void open() {
        bureau.open();
    }

    @AfterEach
    void close() {
        bureau.clock = Clock.systemUTC();
        bureau.close();
    }

    @Test
    void a_letter_says_it_in_the_persons_language_as_text_and_as_html() throws Exception {
        UUID post = submittedToEdoAlone();
        GreenMail server = started(freePort());
        try {
            carrier.carry(address(server));
            MimeMessage letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Giliran Anda: Kopi Gayo & <teh>");
            assertThat(letter.getAllRecipients()[0]).hasToString("edo@duta.example");
            assertThat(letter.getFrom()[0]).hasToString("duta@duta.example");
            assertThat(letter.getMessageID())
                    .isEqualTo("<" + carrier.onlyLetter() + "@duta.example>");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getHeader("List-Unsubscribe-Post"))
                    .containsExactly("List-Unsubscribe=One-Click");
            assertThat(letter.getHeader("List-Unsubscribe")[0])
                    .isEqualTo(
                            "<https://duta.example/unsubscribe?key=" + carrier.onlyOffKey() + ">");
            assertThat(letter.getSentDate()).isNotNull();
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat((String) parts.getBodyPart(0).getContent())
                    .contains("Sebuah tulisan menunggu keputusan Anda.", "Kopi Gayo & <teh>")
                    .contains("https://duta.example/desk/read?id=" + post);
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat((String) parts.getBodyPart(1).getContent())
                    .contains("<html lang=\"id\">", "<bdi>Kopi Gayo &amp; &lt;teh&gt;</bdi>");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_title_adds_no_header() throws Exception {
        UUID post = bureau.submitted();
        bureau.database.sql(
                "delete from letter; delete from notification; update edition set title ="
                        + " E'Judul\\r\\nBcc: wati@duta.example' where post_id = '"
                        + post
                        + "'");
        sendBack(post);
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(2);
            assertThat(server.taken).allMatch(letter -> !header(letter).contains("\nBcc:"));
        }
    }

    @Test
    void what_a_server_that_is_down_cannot_take_is_kept_and_taken_once_when_it_is_back()
            throws Exception {
        bureau.submitted();
        bureau.submitted();
        int port = freePort();
        MailServer address = MailServer.parse("smtp://127.0.0.1:" + port);
        for (int day = 0; day < 5; day++) {
            bureau.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(day));
            assertThat(carrier.carry(address)).isEqualTo(Ended.UNREACHABLE);
        }
        assertThat(carrier.count(LetterState.WAITING)).isEqualTo(4);
        GreenMail server = started(port);
        try {
            assertThat(carrier.carry(address)).isEqualTo(Ended.NOTHING_DUE);
            carrier.carry(address);
            assertThat(idsIn(server)).hasSize(4).doesNotHaveDuplicates();
            assertThat(carrier.count(LetterState.SENT)).isEqualTo(4);
        } finally {
            server.stop();
        }
    }

    @Test
    void of_two_who_carry_at_once_each_letter_is_carried_by_one() throws Exception {
        for (int i = 0; i < 10; i++) {
            bureau.submitted();
        }
        GreenMail server = started(freePort());
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            MailServer address = address(server);
            nodes.invokeAll(List.of(carrier.carrying(address), carrier.carrying(address)))
                    .forEach(MailIT::result);
            assertThat(idsIn(server)).hasSize(20).doesNotHaveDuplicates();
        } finally {
            nodes.shutdownNow();
            server.stop();
        }
    }

    @Test
    void what_nobody_knows_to_be_taken_is_sent_again_under_its_own_name() {
        submittedToEdoAlone();
        try (GrumpyServer server = new GrumpyServer(Mood.DIES_AFTER_DATA)) {
            carrier.carry(server.address());
            assertThat(carrier.count(LetterState.WAITING)).isEqualTo(1);
            later(Duration.ofMinutes(1));
            carrier.carry(server.address());
            assertThat(carrier.count(LetterState.SENT)).isEqualTo(1);
            assertThat(server.taken).hasSize(2);
            assertThat(server.taken.stream().map(MailIT::messageId).distinct()).hasSize(1);
        }
    }

    @Test
    void what_was_taken_is_sent_once_though_the_server_hangs_up() {
        submittedToEdoAlone();
        try (GrumpyServer server = new GrumpyServer(Mood.HANGS_UP)) {
            carrier.carry(server.address());
            later(Duration.ofDays(1));
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void whoever_asks_to_come_back_later_is_asked_again_later() {
        submittedToEdoAlone();
        try (GrumpyServer server = new GrumpyServer(Mood.GREYLISTS)) {
            carrier.carry(server.address());
            carrier.carry(server.address());
            assertThat(server.taken).isEmpty();
            later(Duration.ofMinutes(1));
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void what_is_refused_for_ever_is_dead_until_an_administrator_has_it_tried_again() {
        submittedToEdoAlone();
        try (GrumpyServer server = new GrumpyServer(Mood.KNOWS_NO_SUCH_RECIPIENT)) {
            carrier.carry(server.address());
            later(Duration.ofDays(9));
            carrier.carry(server.address());
            assertThat(server.taken).isEmpty();
            DeadLetter dead = dead().get(0);
            assertThat(dead.person()).isEqualTo("Si edo");
            assertThat(dead.failure()).contains("550 5.1.1");
            assertThatThrownBy(
                            () ->
                                    bureau.act(
                                            wired ->
                                                    wired.get(RetryLetter.class)
                                                            .retry(
                                                                    Bureau.actor(wired, "edo"),
                                                                    dead.id())))
                    .isInstanceOf(NotAllowed.class);
            bureau.act(wired -> wired.get(RetryLetter.class).retry(ADMINISTRATOR, dead.id()));
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(1);
            assertThat(dead()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_carried_for_days_dies_too() {
        submittedToEdoAlone();
        try (GrumpyServer server =
                new GrumpyServer(
                        Stream.generate(() -> Mood.GREYLISTS).limit(20).toArray(Mood[]::new))) {
            for (int day = 0; day < 6; day++) {
                bureau.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(day));
                carrier.carry(server.address());
            }
            assertThat(dead()).hasSize(1);
        }
    }

    @Test
    void nothing_is_sent_of_what_its_reader_may_not_read_any_more() {
        UUID post = bureau.submitted();
        bureau.database.sql("delete from letter; delete from notification");
        sendBack(post);
        bureau.database.doInTransaction(
                entities -> entities.find(Person.class, "wati").leave("bureau", Role.WRITER));
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken).hasSize(1);
            assertThat(server.taken.get(0)).contains("To: wira@duta.example");
            assertThat(carrier.count(LetterState.VOID)).isEqualTo(1);
        } finally {
            bureau.database.doInTransaction(
                    entities -> entities.find(Person.class, "wati").join("bureau", Role.WRITER));
        }
    }

    @Test
    void nobody_is_written_to_about_a_step_that_was_decided_meanwhile() {
        UUID post = bureau.submitted();
        bureau.approve("erna", post);
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken).isEmpty();
        }
    }

    @Test
    void the_key_in_a_letter_ends_its_kind_and_no_other() {
        submittedToEdoAlone();
        String key = carrier.onlyOffKey();
        bureau.act(wired -> wired.get(StopMail.class).stop(key));
        bureau.act(wired -> wired.get(StopMail.class).stop(key));
        Map<Occasion, Mailing> choices =
                bureau.ask(wired -> wired.get(MailChoices.class).of("edo"));
        assertThat(choices)
                .containsEntry(Occasion.YOUR_TURN, Mailing.NONE)
                .containsEntry(Occasion.OVERDUE, Mailing.AT_ONCE);
        bureau.submitted();
        assertThat(bureau.told("edo")).hasSize(2);
        try (GrumpyServer server = new GrumpyServer()) {
            carrier.carry(server.address());
            assertThat(server.taken)
                    .allMatch(letter -> letter.contains("To: erna@duta.example"))
                    .hasSize(1);
        }
        assertThat(bureau.<Boolean>ask(w -> w.get(StopMail.class).stop("guessed").isEmpty()))
                .isTrue();
    }

    /** A post that waits for Edo alone, since Erna has no address. */
    private UUID submittedToEdoAlone() {
        bureau.database.sql("update person set email = null where handle = 'erna'");
        try {
            return bureau.submitted();
        } finally {
            bureau.database.sql(
                    "update person set email = 'erna@duta.example' where handle = 'erna'");
        }
    }

    private void sendBack(UUID post) {
        bureau.act(
                wired ->
                        wired.get(SendBackPost.class)
                                .sendBack(Bureau.actor(wired, "edo"), post, "Singkatkan."));
    }

    private List<DeadLetter> dead() {
        return bureau.ask(wired -> wired.get(LetterFinder.class).mailbox(ADMINISTRATOR).dead());
    }

    private void later(Duration by) {
        bureau.clock = Clock.offset(Clock.systemUTC(), by);
    }

    private static GreenMail started(int port) {
        GreenMail server =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static MailServer address(GreenMail server) {
        return MailServer.parse("smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    private static List<String> idsIn(GreenMail server) {
        return Stream.of(server.getReceivedMessages()).map(MailIT::id).toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(String letter) {
        return letter.substring(0, letter.indexOf("\n\n"));
    }

    private static String messageId(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
