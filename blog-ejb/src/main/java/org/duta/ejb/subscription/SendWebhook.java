package org.duta.ejb.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duta.ejb.kernel.PublicAddress;
import org.duta.ejb.outbound.Outbound;
import org.duta.ejb.outbound.Received;
import org.duta.ejb.publication.PublishedPost;
import org.duta.ejb.publication.PublishedPostFinder;
import org.duta.model.subscription.Signatures;

/** Sends a line of the journal to a portal, signed (docs/push.md). */
@Dependent
class SendWebhook {

    @Inject WebhookFinder webhooks;
    @Inject PublishedPostFinder posts;
    @Inject PublicAddress address;
    @Inject OwnDoor door;
    @Inject Outbound outbound;
    @Inject Clock clock;

    Attempt attempt(UUID receiver, long sequence) {
        Optional<WebhookFinder.Target> target = webhooks.target(receiver);
        if (target.isEmpty()) {
            return Attempt.ended();
        }
        byte[] body;
        try {
            body = body(sequence);
        } catch (OwnDoor.Shut shut) {
            return Attempt.postponed(String.valueOf(shut.getMessage()));
        }
        try {
            Received answer = send(target.get(), "change-" + sequence, body);
            return answer.isOk()
                    ? Attempt.delivered(sequence)
                    : Attempt.failed("status " + answer.status());
        } catch (IOException e) {
            return Attempt.failed(Attempt.told(e));
        }
    }

    private Received send(WebhookFinder.Target target, String id, byte[] body) throws IOException {
        long now = clock.instant().getEpochSecond();
        return outbound.post(
                target.url(),
                List.of(
                        new Outbound.Header("Content-Type", "application/json"),
                        new Outbound.Header("webhook-id", id),
                        new Outbound.Header("webhook-timestamp", Long.toString(now)),
                        new Outbound.Header(
                                "webhook-signature",
                                Signatures.webhook(target.secret(), id, now, body))),
                body);
    }

    private byte[] body(long sequence) throws OwnDoor.Shut {
        JsonObject line = door.line(sequence);
        String path =
                posts.find(UUID.fromString(line.getString("id")))
                        .map(PublishedPost::path)
                        .orElseThrow(() -> new OwnDoor.Shut("the post isn't shown yet"));
        return Json.createObjectBuilder(line)
                .add("url", address.of(path))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
