package org.duta.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Duta as programs see it: one HTTP request after another, and nothing tidied up. */
final class Api {

    static final String PASSWORD = "duta-demo";
    private static final String JSON = "application/json";
    private static final Map<String, SignedIn> PEOPLE = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String address;

    private Api(String address) {
        this.address = address;
    }

    /** The one that all tests of this JVM share. */
    static Api shared() {
        return new Api(DutaServer.shared().address());
    }

    /** Over a line that leads there, say. */
    static Api at(String address) {
        return new Api(address);
    }

    /** One of its own, for tests that start their own server. */
    static Api of(DutaServer server) {
        return new Api(server.address());
    }

    /** A person with a token of this server's. */
    SignedIn signedIn(String handle) {
        return signIn(handle);
    }

    String address() {
        return address;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Answer head(String path, String... headers) {
        return send("HEAD", path, new byte[0], headers);
    }

    Answer post(String path, JsonObject body, String... headers) {
        return json("POST", path, body.toString(), headers);
    }

    Answer json(String method, String path, String body, String... headers) {
        return send(method, path, bytes(body), with(headers, "Content-Type", JSON));
    }

    /**
     * @param path the path with its query, or a whole address of this server's
     * @param headers names and values in turn
     */
    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("/") ? address + path : path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    method + " " + path,
                    response.statusCode(),
                    response.headers(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A demo person with a token, the same one each time. */
    SignedIn as(String handle) {
        return PEOPLE.computeIfAbsent(handle, this::signIn);
    }

    private SignedIn signIn(String handle) {
        String token = session(handle, PASSWORD).expect(201).json().getString("token");
        return new SignedIn(this, handle, token);
    }

    Answer session(String username, String password) {
        return post(
                "/api/desk/v1/sessions",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("password", password)
                        .build());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String[] with(String[] headers, String... more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
