package org.duta.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.duta.launch.Ports;

/** The mail server of the shared Duta, and what it has taken. */
final class Postbox {

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    private Postbox() {}

    /** For {@code DUTA_SMTP_URL}. */
    static String address() {
        return "smtp://127.0.0.1:" + SERVER.getSmtp().getPort();
    }

    /** Letters to somebody with that in their subject. */
    static List<MimeMessage> letters(String to, String subject) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(letter -> isTo(letter, to) && subject(letter).contains(subject))
                .toList();
    }

    /** Waits for the first such letter. */
    static MimeMessage letter(String to, String subject) {
        Pause.until(
                Duration.ofMinutes(1),
                () -> !letters(to, subject).isEmpty(),
                () -> "No letter to " + to + " about " + subject);
        return letters(to, subject).get(0);
    }

    private static boolean isTo(MimeMessage letter, String to) {
        try {
            return Stream.of(letter.getAllRecipients()).map(Address::toString).anyMatch(to::equals);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(MimeMessage letter, String name) {
        try {
            return letter.getHeader(name, ", ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the forms in which a letter says the same. */
    static String part(MimeMessage letter, String type) {
        try {
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType(type)) {
                    return (String) parts.getBodyPart(i).getContent();
                }
            }
            throw new AssertionError("No " + type + " in " + subject(letter));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
