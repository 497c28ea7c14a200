package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.duta.model.identity.Actor;
import org.duta.model.kernel.Recorded;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;

/** Lets people say for themselves how they are told by mail. */
@Stateless
public class ChooseMail {

    @Inject MailChoices choices;
    @Inject Event<Recorded> events;

    public void choose(Actor actor, Map<Occasion, Mailing> wanted) {
        Map<Occasion, Mailing> before = choices.of(actor.handle());
        Map<Occasion, Mailing> changed = new EnumMap<>(wanted);
        changed.entrySet().removeIf(choice -> choice.getValue() == before.get(choice.getKey()));
        changed.forEach((occasion, mailing) -> choices.choose(actor.handle(), occasion, mailing));
        if (!changed.isEmpty()) {
            events.fire(new MailChosen(actor.handle(), changed));
        }
    }
}
