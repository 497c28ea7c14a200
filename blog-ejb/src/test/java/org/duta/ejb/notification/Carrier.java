package org.duta.ejb.notification;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.duta.model.notification.LetterState;
import org.duta.model.notification.MailTrouble;
import org.jspecify.annotations.Nullable;

/** A node's carrier of letters, each of whose steps is a transaction, as in the container. */
final class Carrier {

    private final Bureau bureau;

    Carrier(Bureau bureau) {
        this.bureau = bureau;
    }

    CarryLetters.Ended carry(MailServer server) {
        return carry(server, new SendMail());
    }

    CarryLetters.Ended carry(MailServer server, SendMail sendMail) {
        CarryLetters carrier = new CarryLetters();
        carrier.letters = new StepByStep();
        carrier.composeLetter =
                new ComposeLetter() {
                    @Override
                    public Optional<Mail> compose(Letters.Taken letter) {
                        return bureau.ask(wired -> wired.get(ComposeLetter.class).compose(letter));
                    }
                };
        carrier.sendMail = sendMail;
        carrier.troubles = new Noted();
        return carrier.carry(server);
    }

    Callable<CarryLetters.Ended> carrying(MailServer server) {
        return () -> carry(server);
    }

    private final class Noted extends MailTroubles {

        @Override
        public void note(MailTrouble kind, String said) {
            bureau.act(wired -> wired.get(MailTroubles.class).note(kind, said));
        }

        @Override
        public void over() {
            bureau.act(wired -> wired.get(MailTroubles.class).over());
        }
    }

    private final class StepByStep extends Letters {

        @Override
        public Optional<Taken> take() {
            return bureau.ask(wired -> wired.get(Letters.class).take());
        }

        @Override
        public void settle(Taken letter, LetterState state, @Nullable String failure) {
            bureau.act(wired -> wired.get(Letters.class).settle(letter, state, failure));
        }

        @Override
        public void failed(Taken letter, String failure) {
            bureau.act(wired -> wired.get(Letters.class).failed(letter, failure));
        }

        @Override
        public void giveBack(Taken letter) {
            bureau.act(wired -> wired.get(Letters.class).giveBack(letter));
        }
    }

    /** How many letters are in a state. */
    long count(LetterState state) {
        return bureau.database.inTransaction(
                entities ->
                        (Long)
                                entities.createNativeQuery(
                                                "select count(*) from letter where state = ?1")
                                        .setParameter(1, state.name())
                                        .getSingleResult());
    }

    UUID onlyLetter() {
        return bureau.database.inTransaction(
                entities ->
                        (UUID)
                                entities.createNativeQuery("select id from letter")
                                        .getSingleResult());
    }

    String onlyOffKey() {
        return bureau.database.inTransaction(
                entities ->
                        (String)
                                entities.createNativeQuery("select off_key from letter")
                                        .getSingleResult());
    }
}
