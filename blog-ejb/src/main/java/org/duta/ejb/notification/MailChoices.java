package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duta.model.notification.Mailing;
import org.duta.model.notification.Occasion;

/** Keeps how people want to be told by mail. */
@Stateless
public class MailChoices {

    @PersistenceContext EntityManager entities;

    /** For every occasion what the person has chosen, or what is usual. */
    @SuppressWarnings("unchecked")
    public Map<Occasion, Mailing> of(String person) {
        Map<Occasion, Mailing> choices = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            choices.put(occasion, occasion.usual());
        }
        List<Object[]> rows =
                entities.createNativeQuery(
                                "select occasion, mailing from mail_choice"
                                        + " where person_handle = ?1")
                        .setParameter(1, person)
                        .getResultList();
        rows.forEach(
                row ->
                        choices.put(
                                Occasion.valueOf((String) row[0]),
                                Mailing.valueOf((String) row[1])));
        return choices;
    }

    public void choose(String person, Occasion occasion, Mailing mailing) {
        entities.createNativeQuery(
                        "insert into mail_choice values (?1, ?2, ?3) on conflict"
                                + " (person_handle, occasion) do update set mailing ="
                                + " excluded.mailing")
                .setParameter(1, person)
                .setParameter(2, occasion.name())
                .setParameter(3, mailing.name())
                .executeUpdate();
    }
}
