package org.duta.ejb.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duta.model.notification.MailTrouble;

/** Keeps why the mail server takes nothing, for administrators to see. */
@Stateless
public class MailTroubles {

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    /**
     * What is in the way of all mail.
     *
     * @param said by the mail server, or by the network
     */
    public record Trouble(MailTrouble kind, String said, Instant since) {}

    public void note(MailTrouble kind, String said) {
        entities.createNativeQuery(
                        "insert into mail_trouble as known (kind, said, since) values (?1, ?2, ?3)"
                                + " on conflict (sole) do update set kind = excluded.kind,"
                                + " said = excluded.said, since = case when known.kind ="
                                + " excluded.kind then known.since else excluded.since end")
                .setParameter(1, kind.name())
                .setParameter(2, said)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    public void over() {
        entities.createNativeQuery("delete from mail_trouble").executeUpdate();
    }

    public Optional<Trouble> current() {
        List<?> rows =
                entities.createNativeQuery("select kind, said, since from mail_trouble")
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Trouble(
                                        MailTrouble.valueOf((String) row[0]),
                                        (String) row[1],
                                        ((Timestamp) row[2]).toInstant()))
                .findFirst();
    }
}
