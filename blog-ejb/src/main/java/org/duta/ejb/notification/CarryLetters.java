package org.duta.ejb.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.duta.model.notification.LetterState;
import org.duta.model.notification.MailTrouble;

/** Carries letters to the mail server, one after the other. */
@Dependent
class CarryLetters {

    @Inject Letters letters;
    @Inject ComposeLetter composeLetter;
    @Inject SendMail sendMail;
    @Inject MailTroubles troubles;

    /** Why a round of carrying ended. */
    enum Ended {
        NOTHING_DUE,
        UNREACHABLE
    }

    /** Carries what is due, until there is nothing more or the server can't be reached. */
    Ended carry(MailServer server) {
        while (true) {
            Optional<Letters.Taken> taken = letters.take();
            if (taken.isEmpty()) {
                return Ended.NOTHING_DUE;
            }
            if (!carry(server, taken.get())) {
                return Ended.UNREACHABLE;
            }
        }
    }

    private boolean carry(MailServer server, Letters.Taken letter) {
        Optional<Mail> mail = composeLetter.compose(letter);
        if (mail.isEmpty()) {
            letters.settle(letter, LetterState.VOID, null);
            return true;
        }
        SendMail.Attempt attempt = sendMail.send(server, mail.get());
        MailTrouble trouble = attempt.trouble();
        if (trouble == null) {
            troubles.over();
        } else {
            troubles.note(trouble, attempt.said());
        }
        switch (attempt.outcome()) {
            case ACCEPTED -> letters.settle(letter, LetterState.SENT, null);
            case REFUSED -> letters.settle(letter, LetterState.DEAD, attempt.said());
            case FAILED -> letters.failed(letter, attempt.said());
            case UNREACHABLE -> letters.giveBack(letter);
        }
        return trouble == null;
    }
}
