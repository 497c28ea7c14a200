package org.duta.ejb.notification;

import java.util.Map;
import java.util.TreeMap;
import org.duta.model.kernel.Recorded;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;

/** Somebody chose how they are told by mail: on their page, or by a letter's own address. */
public record MailChosen(String actor, Map<Occasion, Mailing> changed) implements Recorded {

    @Override
    public String act() {
        return "person.mail-chosen";
    }

    @Override
    public String subject() {
        return "person:" + actor;
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new TreeMap<>();
        changed.forEach((occasion, mailing) -> details.put(occasion.code(), mailing.code()));
        return details;
    }
}
