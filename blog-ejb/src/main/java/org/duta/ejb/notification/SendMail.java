package org.duta.ejb.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocketFactory;
import org.duta.model.notification.MailTrouble;
import org.jspecify.annotations.Nullable;

/**
 * Hands a letter to a mail server (RFC 5321). An answer is waited for as long as section 4.5.3.2.6
 * asks for, since whoever gives up sooner sends letters twice (RFC 1047).
 */
@Dependent
class SendMail {

    private static final Logger LOG = Logger.getLogger(SendMail.class.getName());
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofMinutes(10);

    /** What became of an attempt. */
    enum Outcome {
        ACCEPTED,
        /** There is no such recipient, and won't be. */
        REFUSED,
        /** The server took it not, or not yet, or nobody knows. */
        FAILED,
        /** No letter has left. */
        UNREACHABLE
    }

    /**
     * An outcome, and what the server said to it.
     *
     * @param trouble why no letter has left
     */
    record Attempt(Outcome outcome, String said, @Nullable MailTrouble trouble) {

        Attempt(Outcome outcome, String said) {
            this(outcome, said, null);
        }
    }

    private final SSLSocketFactory encryption;

    SendMail() {
        this((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** For tests, which trust a certificate of their own. */
    SendMail(SSLSocketFactory encryption) {
        this.encryption = encryption;
    }

    Attempt send(MailServer server, Mail mail) {
        try {
            Session session = session(server, mail.from());
            MimeMessage message = message(session, mail);
            return send(session.getTransport("smtp"), message);
        } catch (MessagingException e) {
            return new Attempt(Outcome.FAILED, said(e));
        }
    }

    private static Attempt send(Transport transport, MimeMessage message)
            throws MessagingException {
        try {
            transport.connect();
        } catch (MessagingException e) {
            return new Attempt(Outcome.UNREACHABLE, said(e), trouble(e));
        }
        try {
            return hand(transport, message);
        } finally {
            leave(transport);
        }
    }

    /** Whoever is gone before the farewell has still said what became of the letter. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server was gone already", e);
        }
    }

    private static Attempt hand(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt(Outcome.ACCEPTED, "");
        } catch (SendFailedException e) {
            Address[] never = e.getInvalidAddresses();
            boolean refused = never != null && never.length > 0;
            return new Attempt(refused ? Outcome.REFUSED : Outcome.FAILED, said(e));
        } catch (MessagingException e) {
            return new Attempt(Outcome.FAILED, said(e));
        }
    }

    private static MailTrouble trouble(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return MailTrouble.SIGN_IN;
        }
        List<Throwable> causes =
                Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .toList();
        if (causes.stream().anyMatch(SendMail::isDistrust)) {
            return MailTrouble.CERTIFICATE;
        }
        boolean unencrypted =
                causes.stream().anyMatch(SSLException.class::isInstance)
                        || String.valueOf(failure.getMessage()).contains("STARTTLS");
        return unencrypted ? MailTrouble.NO_ENCRYPTION : MailTrouble.NO_ANSWER;
    }

    private static boolean isDistrust(Throwable cause) {
        return cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException;
    }

    /** The innermost of what was said is the server's own answer. */
    private static String said(MessagingException failure) {
        Exception cause = failure;
        while (cause instanceof MessagingException outer && outer.getNextException() != null) {
            cause = outer.getNextException();
        }
        return String.valueOf(cause.getMessage()).strip();
    }

    private Session session(MailServer server, String from) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.connectiontimeout", millis(CONNECTING));
        properties.put("mail.smtp.timeout", millis(ANSWERING));
        properties.put("mail.smtp.writetimeout", millis(ANSWERING));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tls()));
        properties.put("mail.smtp.ssl.socketFactory", encryption);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        String user = server.user();
        if (user == null) {
            return Session.getInstance(properties);
        }
        // A password is never sent in the clear.
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(!server.tls()));
        return Session.getInstance(
                properties,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, server.password());
                    }
                });
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private static MimeMessage message(Session session, Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(session, mail.id());
        message.setFrom(new InternetAddress(mail.from(), true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(mail.date()));
        message.setContentLanguage(new String[] {mail.language()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + mail.offAddress() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(new MimeMultipart("alternative", text(mail), html(mail)));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart text(Mail mail) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(mail.text(), "UTF-8", "plain");
        return part;
    }

    private static MimeBodyPart html(Mail mail) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(mail.html(), "UTF-8", "html");
        return part;
    }

    /** A header is one line, whatever somebody wrote into a title. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /** Keeps the name that the letter has had since its birth. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
