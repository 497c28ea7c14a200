package org.duta.ejb.subscription;

import java.util.Locale;
import org.duta.model.outbound.CallbackUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the hub has to settle with a callback about a feed.
 *
 * @param topic the feed's whole address
 * @param leaseSeconds as granted; 0 unless it subscribes
 * @param contentHash of the feed when it was asked for
 * @param reason why it is denied, in words for people
 */
public record HubIntent(
        Mode mode,
        String topic,
        String callback,
        @Nullable String secret,
        long leaseSeconds,
        @Nullable String contentHash,
        @Nullable String reason) {

    /** What the callback is asked or told: WebSub's {@code hub.mode}. */
    public enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE,
        /** The hub has ended the subscription. */
        DENIED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HubIntent subscribe(
            String topic,
            String callback,
            @Nullable String secret,
            long leaseSeconds,
            String contentHash) {
        return new HubIntent(
                Mode.SUBSCRIBE, topic, callback, secret, leaseSeconds, contentHash, null);
    }

    static HubIntent unsubscribe(String topic, String callback) {
        return new HubIntent(Mode.UNSUBSCRIBE, topic, callback, null, 0, null, null);
    }

    static HubIntent denied(String topic, String callback, String reason) {
        return new HubIntent(Mode.DENIED, topic, callback, null, 0, null, reason);
    }

    String host() {
        return CallbackUrl.hostOf(callback);
    }
}
