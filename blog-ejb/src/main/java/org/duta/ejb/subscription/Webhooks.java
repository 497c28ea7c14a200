package org.duta.ejb.subscription;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.duta.model.kernel.NotFound;
import org.duta.model.kernel.Problem;
import org.duta.model.kernel.Reason;
import org.duta.model.outbound.CallbackUrl;
import org.duta.model.subscription.Webhook;

/** Keeps webhooks, each with its queue. */
@Stateless
public class Webhooks {

    @PersistenceContext EntityManager entities;
    @Inject PushQueue queue;

    public boolean isKnown(String url) {
        return !entities.createQuery("select w from Webhook w where w.url = :url", Webhook.class)
                .setParameter("url", url)
                .getResultList()
                .isEmpty();
    }

    public void add(Webhook webhook) {
        queue.open(webhook.id(), PushQueue.Kind.WEBHOOK, CallbackUrl.hostOf(webhook.url()));
        entities.persist(webhook);
    }

    /**
     * @throws NotFound if there is none
     */
    public Webhook get(UUID id) {
        Webhook webhook = entities.find(Webhook.class, id);
        if (webhook == null) {
            throw new NotFound(Problem.NOT_FOUND, Reason.of("webhook-not-found"));
        }
        return webhook;
    }
}
