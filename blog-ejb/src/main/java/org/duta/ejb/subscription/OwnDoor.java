package org.duta.ejb.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duta.ejb.kernel.PublicAddress;

/**
 * Reads what is pushed where everybody reads it: at this node's own door, whose address comes from
 * the settings alone. So a push and a poll can't differ by a byte.
 */
@ApplicationScoped
public class OwnDoor {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String FEEDS = "/feeds/";

    /** Nothing new ever comes into one. */
    private static final String ARCHIVES = "/feeds/archive/";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Inject SubscriptionSettings settings;
    @Inject PublicAddress address;

    /**
     * A feed as it is now.
     *
     * @param links the values of its {@code Link} headers
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Feed(byte[] bytes, String mediaType, List<String> links) {}

    /** Something on our side didn't answer as it should. */
    static final class Shut extends IOException {

        private static final long serialVersionUID = 1L;

        Shut(String why) {
            super(why);
        }
    }

    /**
     * @param topic a whole address
     * @return the feed, or nothing if the address isn't one of a feed of ours
     * @throws Shut if that can't be told now
     */
    Optional<Feed> feed(String topic) throws Shut {
        if (!topic.startsWith(address.of(FEEDS))
                || topic.startsWith(address.of(ARCHIVES))
                || topic.endsWith(".opml")) {
            return Optional.empty();
        }
        HttpResponse<byte[]> answer = get(topic.substring(address.base().length()));
        if (answer.statusCode() == 200) {
            return Optional.of(
                    new Feed(
                            answer.body(),
                            answer.headers().firstValue("Content-Type").orElse(""),
                            answer.headers().allValues("Link")));
        }
        if (answer.statusCode() == 400 || answer.statusCode() == 404) {
            return Optional.empty();
        }
        throw new Shut("a feed answered " + answer.statusCode());
    }

    /** A line of the change journal, as the portal API tells it. */
    JsonObject line(long sequence) throws Shut {
        HttpResponse<byte[]> answer = get("/api/v1/changes?after=" + (sequence - 1) + "&limit=1");
        if (answer.statusCode() != 200) {
            throw new Shut("the journal answered " + answer.statusCode());
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            List<JsonObject> items =
                    reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class);
            if (items.isEmpty() || items.get(0).getJsonNumber("sequence").longValue() != sequence) {
                throw new Shut("the journal doesn't show " + sequence + " yet");
            }
            return items.get(0);
        }
    }

    private HttpResponse<byte[]> get(String path) throws Shut {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(settings.ownDoor() + path))
                            .timeout(LONGEST)
                            .build();
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Shut(String.valueOf(e));
        } catch (IllegalArgumentException e) {
            throw new Shut("no address: " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Shut("interrupted");
        }
    }
}
