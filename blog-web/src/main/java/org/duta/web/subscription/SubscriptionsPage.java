package org.duta.web.subscription;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.duta.ejb.subscription.EndSubscription;
import org.duta.ejb.subscription.SubscriptionFinder;
import org.duta.ejb.subscription.SubscriptionFinder.Subscriptions;
import org.duta.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/subscriptions}: which feed programs are told of changes by the hub. The list stays
 * as it was shown until something is done, so that a button is always about the line that it stood
 * in.
 */
@Named
@ViewScoped
public class SubscriptionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject SubscriptionFinder finder;
    @Inject EndSubscription endSubscription;
    @Inject CurrentActor actor;
    @Inject SubscriptionWords words;

    private transient @Nullable Subscriptions list;
    private transient @Nullable String told;

    /** Refuses whoever isn't an administrator before anything is shown. */
    public void open() {
        getList();
    }

    public Subscriptions getList() {
        Subscriptions known = list;
        if (known == null) {
            known = finder.all(actor.get());
            list = known;
        }
        return known;
    }

    public void end(UUID id, String host) {
        list = null;
        told = null;
        endSubscription.end(actor.get(), id);
        told = words.say("subscriptions.ended", host);
    }

    /** How many of them are shown, if not all. */
    public @Nullable String getSome() {
        Subscriptions shown = getList();
        int lines = shown.lines().size();
        return shown.total() > lines ? words.say("subscriptions.some", lines, shown.total()) : null;
    }

    /** What was done with this request. */
    public @Nullable String getTold() {
        return told;
    }
}
