package org.duta.web.subscription;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.duta.ejb.subscription.AddWebhook;
import org.duta.ejb.subscription.RemoveWebhook;
import org.duta.ejb.subscription.RenewWebhookSecret;
import org.duta.ejb.subscription.ReplayDeliveries;
import org.duta.ejb.subscription.WebhookFinder;
import org.duta.ejb.subscription.WebhookFinder.DeadLetter;
import org.duta.ejb.subscription.WebhookFinder.WebhookLine;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/webhooks}: where an administrator says which portals are told of every change, and
 * sees what didn't arrive. The list stays as it was shown until something is done, so that a button
 * is always about the line that it stood in.
 */
@Named
@ViewScoped
public class WebhooksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject WebhookFinder finder;
    @Inject AddWebhook addWebhook;
    @Inject RemoveWebhook removeWebhook;
    @Inject RenewWebhookSecret renewWebhookSecret;
    @Inject ReplayDeliveries replayDeliveries;
    @Inject CurrentActor actor;
    @Inject SubscriptionWords words;

    private String name = "";
    private String url = "";
    private transient @Nullable List<Line> lines;
    private transient @Nullable String told;
    private transient @Nullable Secret secret;

    /** A webhook with what couldn't be delivered to it. */
    public record Line(WebhookLine webhook, List<DeadLetter> letters) {

        public boolean failing() {
            return webhook.lastError() != null;
        }
    }

    /** A new secret, and whose it is; it is told on one page and forgotten. */
    public record Secret(String name, String value) {}

    /** Refuses whoever isn't an administrator before anything is shown. */
    public void open() {
        getLines();
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known =
                    finder.all(actor.get()).stream()
                            .map(webhook -> new Line(webhook, letters(webhook)))
                            .toList();
            lines = known;
        }
        return known;
    }

    public void add() {
        begin();
        String added = addWebhook.add(actor.get(), name, url);
        secret = new Secret(name.strip(), added);
        told = say("added", name.strip());
        name = "";
        url = "";
    }

    public void remove(UUID id, String whose) {
        begin();
        removeWebhook.remove(actor.get(), id);
        told = say("removed", whose);
    }

    public void renew(UUID id, String whose) {
        begin();
        secret = new Secret(whose, renewWebhookSecret.renew(actor.get(), id));
        told = say("renewed", whose);
    }

    /** One dead letter. */
    public void replay(UUID id, long sequence) {
        begin();
        told = say("replayed", replayDeliveries.replay(actor.get(), id, sequence));
    }

    public void replayAll(UUID id) {
        begin();
        told = say("replayed", replayDeliveries.replay(actor.get(), id, null));
    }

    public void hurry(UUID id, String whose) {
        begin();
        replayDeliveries.hurry(actor.get(), id);
        told = say("hurried", whose);
    }

    /** What was done with this request. */
    public @Nullable String getTold() {
        return told;
    }

    public @Nullable Secret getSecret() {
        return secret;
    }

    private void begin() {
        lines = null;
        told = null;
        secret = null;
    }

    private List<DeadLetter> letters(WebhookLine webhook) {
        return webhook.dead() == 0 ? List.of() : finder.deadLetters(actor.get(), webhook.id());
    }

    private String say(String key, Object argument) {
        return words.say("webhooks." + key, argument);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
