package org.duta.ejb.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.outbound.Outbound;
import org.duta.ejb.outbound.Received;
import org.duta.ejb.publication.JournalFinder;
import org.duta.model.subscription.Signatures;

/**
 * Sends a feed to a subscriber (WebSub, section 7): always as it is now, so that one message makes
 * up for all that were missed; nothing if the change isn't in this feed.
 */
@Dependent
class DistributeFeed {

    /** Not the end: DUTA_PUBLIC_URL may be wrong, and put right in an hour. */
    private static final String NO_FEED = "no feed of ours at this address";

    @Inject HubSubscriptions subscriptions;
    @Inject JournalFinder journal;
    @Inject OwnDoor door;
    @Inject Outbound outbound;

    Attempt attempt(UUID receiver) {
        Optional<HubSubscriptions.Target> found = subscriptions.target(receiver);
        if (found.isEmpty()) {
            return Attempt.ended();
        }
        HubSubscriptions.Target target = found.get();
        // Read before the feed is: what is published meanwhile is at worst sent twice.
        long head = journal.head().sequence();
        try {
            Optional<OwnDoor.Feed> feed = door.feed(target.topic());
            return feed.isEmpty() ? Attempt.failed(NO_FEED) : send(target, feed.get(), head);
        } catch (OwnDoor.Shut shut) {
            return Attempt.postponed(String.valueOf(shut.getMessage()));
        } catch (IOException e) {
            return Attempt.failed(Attempt.told(e));
        }
    }

    private Attempt send(HubSubscriptions.Target target, OwnDoor.Feed feed, long head)
            throws IOException {
        String hash = HubSubscriptions.hashOf(feed);
        if (hash.equals(target.contentHash())) {
            return Attempt.upToDate(head);
        }
        Received answer = outbound.post(target.callback(), headers(target, feed), feed.bytes());
        if (answer.isGone()) {
            return Attempt.ended();
        }
        if (!answer.isOk()) {
            return Attempt.failed("status " + answer.status());
        }
        subscriptions.has(target.id(), hash);
        return Attempt.delivered(head);
    }

    private static List<Outbound.Header> headers(
            HubSubscriptions.Target target, OwnDoor.Feed feed) {
        List<Outbound.Header> headers = new ArrayList<>();
        headers.add(new Outbound.Header("Content-Type", feed.mediaType()));
        feed.links().forEach(link -> headers.add(new Outbound.Header("Link", link)));
        String secret = target.secret();
        if (secret != null) {
            headers.add(
                    new Outbound.Header("X-Hub-Signature", Signatures.hub(secret, feed.bytes())));
        }
        return headers;
    }
}
