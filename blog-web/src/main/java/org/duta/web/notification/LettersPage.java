package org.duta.web.notification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.duta.ejb.notification.LetterFinder;
import org.duta.ejb.notification.LetterFinder.Mailbox;
import org.duta.ejb.notification.RetryLetter;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/letters}: how the mail stands. The list stays as it was shown until something is
 * done, so that a button is always about the line that it stood in.
 */
@Named
@ViewScoped
public class LettersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject LetterFinder finder;
    @Inject RetryLetter retryLetter;
    @Inject CurrentActor actor;
    @Inject NotificationWords words;

    private transient @Nullable Mailbox mailbox;
    private transient @Nullable String told;

    /** Refuses whoever isn't an administrator before anything is shown. */
    public void open() {
        getMailbox();
    }

    public Mailbox getMailbox() {
        Mailbox known = mailbox;
        if (known == null) {
            known = finder.mailbox(actor.get());
            mailbox = known;
        }
        return known;
    }

    public void retry(UUID letter, String person) {
        mailbox = null;
        told = null;
        retryLetter.retry(actor.get(), letter);
        told = words.say("letters.retried", person);
    }

    /** What was done with this request. */
    public @Nullable String getTold() {
        return told;
    }
}
