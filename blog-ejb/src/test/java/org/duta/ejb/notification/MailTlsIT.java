package org.duta.ejb.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.duta.ejb.notification.CarryLetters.Ended;
import org.duta.ejb.notification.LetterFinder.Mailbox;
import org.duta.ejb.notification.MailTroubles.Trouble;
import org.duta.ejb.outbound.OutboundFixture;
import org.duta.model.identity.Actor;
import org.duta.model.identity.Membership;
import org.duta.model.identity.Role;
import org.duta.model.notification.LetterState;
import org.duta.model.notification.MailTrouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Signing in to a mail server, and what is never said to one that can't be trusted with it. */
class MailTlsIT {

    private static final String PASSWORD = "right";
    private static final Actor ADMINISTRATOR =
            new Actor("fajar", "Fajar", List.of(new Membership("hq-press", Role.ADMIN)));

    @SuppressWarnings("NullAway.Init") // Before all tests.
    private static SSLContext own;

    @SuppressWarnings("NullAway.Init")
    private static SSLContext elsewhere;

    private final Bureau bureau = new Bureau();
    private final Carrier carrier = new Carrier(bureau);
    private final List<String> signedIn = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        own = OutboundFixture.certificateFor(folder.resolve("own"), "ip:127.0.0.1");
        elsewhere = OutboundFixture.certificateFor(folder.resolve("other"), "dns:mail.example");
    }

    @BeforeEach
    void open() {
        bureau.open();
        bureau.submitted();
    }

    @AfterEach
    void close() {
        stop();
        bureau.close();
    }

    @Test
    void a_password_goes_over_starttls() throws Exception {
        serve(local().enableTLS().requireTLS().startTlsSocketFactory(own));
        assertThat(carry("smtp", PASSWORD, own)).isEqualTo(Ended.NOTHING_DUE);
        assertThat(signedIn).containsOnly("duta right");
        assertThat(taken).hasSize(2).allMatch(letter -> letter.contains("Giliran Anda"));
        assertThat(carrier.count(LetterState.SENT)).isEqualTo(2);
        assertThat(mailbox().trouble()).isNull();
    }

    @Test
    void a_password_goes_over_smtps() throws Exception {
        serve(local().serverSocketFactory(own));
        assertThat(carry("smtps", PASSWORD, own)).isEqualTo(Ended.NOTHING_DUE);
        assertThat(signedIn).containsOnly("duta right");
        assertThat(taken).hasSize(2);
    }

    @Test
    void a_wrong_password_keeps_the_mail_and_is_told_until_it_is_right() throws Exception {
        serve(local().enableTLS().requireTLS().startTlsSocketFactory(own));
        assertThat(carry("smtp", "wrong", own)).isEqualTo(Ended.UNREACHABLE);
        Trouble trouble = kept(MailTrouble.SIGN_IN);
        assertThat(trouble.said()).contains("535").doesNotContain("wrong");
        carry("smtp", "wrong", own);
        assertThat(kept(MailTrouble.SIGN_IN).since()).isEqualTo(trouble.since());
        carry("smtp", PASSWORD, own);
        assertThat(carrier.count(LetterState.SENT)).isEqualTo(2);
        bureau.submitted();
        assertThat(mailbox().waiting()).isPositive();
        assertThat(mailbox().trouble()).isNull();
    }

    @Test
    void a_server_that_nobody_vouches_for_is_told_nothing() throws Exception {
        SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
        serve(local().enableTLS().requireTLS().startTlsSocketFactory(own));
        assertThat(carry("smtp", PASSWORD, usual)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.CERTIFICATE);
        stop();
        serve(local().serverSocketFactory(own));
        assertThat(carry("smtps", PASSWORD, usual)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.CERTIFICATE);
    }

    @Test
    void a_certificate_of_another_server_is_none() throws Exception {
        serve(local().enableTLS().requireTLS().startTlsSocketFactory(elsewhere));
        assertThat(carry("smtp", PASSWORD, elsewhere)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.CERTIFICATE);
        stop();
        serve(local().serverSocketFactory(elsewhere));
        assertThat(carry("smtps", PASSWORD, elsewhere)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.CERTIFICATE);
    }

    @Test
    void without_starttls_no_password_is_said() throws Exception {
        serve(local().showAuthCapabilitiesBeforeSTARTTLS(true));
        assertThat(carry("smtp", PASSWORD, own)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.NO_ENCRYPTION);
    }

    @Test
    void a_server_that_speaks_plainly_where_tls_is_asked_for_is_told_nothing() throws Exception {
        serve(local());
        assertThat(carry("smtps", PASSWORD, own)).isEqualTo(Ended.UNREACHABLE);
        kept(MailTrouble.NO_ENCRYPTION);
    }

    /** Nothing has left, and the administrator sees why. */
    private Trouble kept(MailTrouble kind) {
        assertThat(taken).isEmpty();
        assertThat(carrier.count(LetterState.WAITING)).isEqualTo(2);
        if (kind != MailTrouble.SIGN_IN) {
            assertThat(signedIn).isEmpty();
        }
        Trouble trouble = Objects.requireNonNull(mailbox().trouble());
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.said()).isNotBlank();
        return trouble;
    }

    private Mailbox mailbox() {
        return bureau.ask(wired -> wired.get(LetterFinder.class).mailbox(ADMINISTRATOR));
    }

    private Ended carry(String scheme, String password, SSLContext trusted) {
        return carry(scheme, password, trusted.getSocketFactory());
    }

    private Ended carry(String scheme, String password, SSLSocketFactory trusted) {
        MailServer address =
                MailServer.parse(
                        scheme
                                + "://duta:"
                                + password
                                + "@127.0.0.1:"
                                + Objects.requireNonNull(server).getPortAllocated());
        return carrier.carry(address, new SendMail(trusted));
    }

    private SMTPServer.Builder local() throws Exception {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getByName("127.0.0.1"))
                .requireAuth()
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory(
                                (user, password, context) -> signIn(user, password)))
                .messageHandler(
                        (context, from, to, letter) ->
                                taken.add(new String(letter, StandardCharsets.UTF_8)));
    }

    private void signIn(String user, String password) throws LoginFailedException {
        signedIn.add(user + " " + password);
        if (!user.equals("duta") || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private void serve(SMTPServer.Builder settings) {
        SMTPServer started = settings.build();
        started.start();
        server = started;
    }

    private void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
