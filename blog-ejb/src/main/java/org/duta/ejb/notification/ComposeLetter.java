package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duta.ejb.identity.ActorFinder;
import org.duta.ejb.identity.Contact;
import org.duta.ejb.identity.PersonFinder;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.notification.NotificationFinder.Notice;
import org.duta.model.identity.Actor;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;

/**
 * Writes a letter when it is to be sent, with what its person may read at that moment. There is
 * none if they may read nothing of it, don't want it any more, or nothing of it stands.
 */
@Stateless
public class ComposeLetter {

    @Inject NotificationFinder finder;
    @Inject MailChoices choices;
    @Inject PersonFinder people;
    @Inject ActorFinder actors;
    @Inject HomeClocks clocks;
    @Inject PublicAddress address;
    @Inject NotificationSettings settings;

    public Optional<Mail> compose(Letters.Taken letter) {
        Contact contact = people.contact(letter.person()).orElseThrow();
        Actor actor = actors.byHandle(letter.person()).orElseThrow();
        String to = contact.email();
        List<Notice> notices = wanted(actor, finder.in(actor, letter));
        return to == null || notices.isEmpty()
                ? Optional.empty()
                : Optional.of(mail(letter, actor, contact.language(), to, notices));
    }

    private List<Notice> wanted(Actor actor, List<Notice> notices) {
        Map<Occasion, Mailing> chosen = choices.of(actor.handle());
        return notices.stream()
                .filter(notice -> notice.title() != null)
                .filter(notice -> chosen.get(notice.occasion()) != Mailing.NONE)
                .toList();
    }

    private Mail mail(
            Letters.Taken letter, Actor actor, String language, String to, List<Notice> notices) {
        boolean daily = letter.notification() == null;
        String off = address.of("/unsubscribe?key=" + letter.offKey());
        LetterBody body =
                new LetterBody(
                        new LetterWords(language),
                        actor.name(),
                        clocks.of(actor),
                        address::of,
                        off);
        return new Mail(
                letter.messageId(),
                letter.madeAt(),
                settings.from(),
                to,
                language,
                body.subject(notices, daily),
                body.text(notices, daily),
                body.html(language, notices, daily),
                off);
    }
}
